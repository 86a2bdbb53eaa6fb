//! One life cycle for all components.

use std::any::{Any, TypeId};
use std::rc::Rc;

use yew::functional::{FunctionComponent, FunctionProvider, HookContext};
use yew::html::{BaseComponent, Context, HtmlResult};
use yew::virtual_dom::{Key, VComp, VNode};
use yew::{Html, Properties};

/// The component `C` with its properties.
pub fn component<C: FunctionProvider + 'static>(properties: C::Properties, key: Option<Key>) -> VNode {
    mounted(Rc::new(Of::<C>(properties)), key)
}

#[inline(never)]
fn mounted(part: Rc<dyn Part>, key: Option<Key>) -> Html {
    VNode::VComp(Rc::new(VComp::new::<AnyComponent>(Rc::new(Drawn { part }), key)))
}

/// A component with its properties, whichever it is.
trait Part {
    /// Which component it is.
    fn kind(&self) -> TypeId;
    fn properties(&self) -> &dyn Any;
    /// Whether both are the same component with equal properties.
    fn same(&self, other: &dyn Part) -> bool;
    fn draw(&self, context: &mut HookContext) -> HtmlResult;
}

struct Of<C: FunctionProvider>(C::Properties);

impl<C: FunctionProvider + 'static> Part for Of<C> {
    fn kind(&self) -> TypeId {
        TypeId::of::<C>()
    }

    fn properties(&self) -> &dyn Any {
        &self.0
    }

    fn same(&self, other: &dyn Part) -> bool {
        self.kind() == other.kind() && other.properties().downcast_ref() == Some(&self.0)
    }

    fn draw(&self, context: &mut HookContext) -> HtmlResult {
        C::run(context, &self.0)
    }
}

#[derive(Properties, Clone)]
struct Drawn {
    part: Rc<dyn Part>,
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Drawn) -> bool {
        self.part.same(&*other.part)
    }
}

/// Any component. Yew takes all of them for the same one; where another takes the place of one, this starts anew.
struct AnyComponent {
    kind: TypeId,
    function: FunctionComponent<AnyComponent>,
}

impl FunctionProvider for AnyComponent {
    type Properties = Drawn;

    fn run(context: &mut HookContext, drawn: &Drawn) -> HtmlResult {
        drawn.part.draw(context)
    }
}

impl BaseComponent for AnyComponent {
    type Message = ();
    type Properties = Drawn;

    fn create(context: &Context<Self>) -> Self {
        AnyComponent { kind: context.props().part.kind(), function: FunctionComponent::new(context) }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        true
    }

    fn changed(&mut self, context: &Context<Self>, _: &Drawn) -> bool {
        if self.kind != context.props().part.kind() {
            self.function.destroy();
            *self = AnyComponent::create(context);
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> HtmlResult {
        self.function.render(context.props())
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.function.rendered();
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.function.destroy();
    }

    fn prepare_state(&self) -> Option<String> {
        self.function.prepare_state()
    }
}
