//! The list of all scenes.

use std::rc::Rc;

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::address::{Accepted, Key};
use super::exercise::Exercise;
use super::look::Part;
use super::scene::{AnyScene, Keyed, Question, Scene, Step};
use crate::conv::Kernel;

/// Hands the list of scenes to a macro, as `module Type` pairs in the order of the argument.
macro_rules! for_each_scene {
    ($with:ident) => {
        $with! {
            connect Connect,
            shift Shift,
            tie Tie,
            count Count,
            learn Learn,
        }
    };
}
pub(crate) use for_each_scene;

macro_rules! declare_scenes {
    ($($module:ident $Scene:ident,)*) => {
        /// The name of a scene.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray)]
        #[strum(serialize_all = "kebab-case")]
        #[allow(missing_docs, reason = "each is documented as a module of its own")]
        pub enum SceneId {
            $($Scene,)*
        }

        impl SceneId {
            /// The steps of the scene's story.
            pub fn steps(self) -> &'static [Step] {
                match self {
                    $(SceneId::$Scene => super::$module::$Scene::STEPS,)*
                }
            }

            /// The readers' questions that the scene answers.
            pub fn questions(self) -> &'static [Question] {
                match self {
                    $(SceneId::$Scene => super::$module::$Scene::QUESTIONS,)*
                }
            }

            /// The exercises on the scene's figure.
            pub fn exercises(self) -> &'static [Exercise] {
                match self {
                    $(SceneId::$Scene => super::$module::$Scene::EXERCISES,)*
                }
            }

            /// See [`Scene::MOTION`](super::scene::Scene::MOTION).
            fn motion(self) -> &'static [&'static str] {
                match self {
                    $(SceneId::$Scene => super::$module::$Scene::MOTION,)*
                }
            }

            /// The parts without which the scene has no figure.
            pub fn essential(self) -> &'static [Part] {
                match self {
                    $(SceneId::$Scene => super::$module::$Scene::ESSENTIAL,)*
                }
            }

            /// The scene's keys in the address, each with what it accepts while the address says nothing else.
            pub fn keys(self) -> Vec<(&'static str, Accepted)> {
                match self {
                    $(SceneId::$Scene => {
                        let opening = super::$module::$Scene::default();
                        let keys = super::$module::$Scene::key_table();
                        keys.iter().map(|key| (key.name, key.accepted(&opening))).collect()
                    })*
                }
            }
        }

        /// The state of every scene.
        #[derive(Debug, Clone, Default, PartialEq)]
        #[allow(missing_docs, reason = "each is documented as a module of its own")]
        pub struct Scenes {
            $(pub $module: super::$module::$Scene,)*
        }

        /// A change of one scene.
        #[derive(Debug, Clone, PartialEq)]
        #[allow(missing_docs, reason = "each is documented as a module of its own")]
        pub enum SceneEdit {
            $($Scene(super::$module::Edit),)*
        }

        impl Scenes {
            /// The scene called `id`.
            pub fn get(&self, id: SceneId) -> &dyn AnyScene {
                match id {
                    $(SceneId::$Scene => &self.$module,)*
                }
            }

            /// The scene called `id`, to be changed.
            pub fn get_mut(&mut self, id: SceneId) -> &mut dyn AnyScene {
                match id {
                    $(SceneId::$Scene => &mut self.$module,)*
                }
            }

            /// Makes a change in its scene.
            pub fn apply(&mut self, edit: SceneEdit) {
                match edit {
                    $(SceneEdit::$Scene(edit) => self.$module.apply(edit),)*
                }
            }

            /// The change of the scene called `id` that takes this kernel, where it has a place for it.
            pub fn with_kernel(&self, id: SceneId, kernel: Kernel) -> Option<SceneEdit> {
                match id {
                    $(SceneId::$Scene => self.$module.with_kernel(kernel).map(SceneEdit::$Scene),)*
                }
            }

            /// Whether every scene computes the same numbers as in `other`.
            pub fn same_setups(&self, other: &Scenes) -> bool {
                $(self.$module.setup() == other.$module.setup())&&*
            }
        }

        impl SceneEdit {
            /// Whether this continues the gesture that made `last`, so that both are undone together.
            pub fn continues(&self, last: &SceneEdit) -> bool {
                match last {
                    $(SceneEdit::$Scene(last) => {
                        matches!(self, SceneEdit::$Scene(edit) if <super::$module::$Scene as Scene>::continues(last, edit))
                    })*
                }
            }
        }

        $(impl Keyed for super::$module::$Scene {
            fn key_table() -> Rc<[Key<Self>]> {
                thread_local! {
                    static KEYS: Rc<[Key<super::$module::$Scene>]> = super::$module::$Scene::keys().into();
                }
                KEYS.with(Rc::clone)
            }
        })*

        $(impl From<super::$module::Edit> for SceneEdit {
            fn from(edit: super::$module::Edit) -> SceneEdit {
                SceneEdit::$Scene(edit)
            }
        })*
    };
}
for_each_scene!(declare_scenes);

impl SceneId {
    /// Every scene, in the order of the argument.
    pub const ALL: &'static [SceneId] = <SceneId as VariantArray>::VARIANTS;

    /// The scene's name in the address.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl SceneId {
    /// Whether `pair` of an address says how far the scene's animation has gone.
    pub fn is_motion(self, pair: &str) -> bool {
        pair.split_once('=').is_some_and(|(key, _)| self.motion().contains(&key))
    }

    /// Whether two fragments differ only in how far the scene's animation has gone.
    pub fn differ_in_motion(self, one: &str, other: &str) -> bool {
        let still = |pair: &&str| !self.is_motion(pair);
        one != other && one.split('&').filter(still).eq(other.split('&').filter(still))
    }
}
