//! Large values in the properties of components.

use std::ops::Deref;
use std::rc::Rc;

/// A reference-counted value that is compared by address, not by content.
pub struct SharedPtr<T>(Rc<T>);

impl<T> From<Rc<T>> for SharedPtr<T> {
    fn from(value: Rc<T>) -> SharedPtr<T> {
        SharedPtr(value)
    }
}

impl<T> Clone for SharedPtr<T> {
    fn clone(&self) -> SharedPtr<T> {
        SharedPtr(self.0.clone())
    }
}

impl<T> PartialEq for SharedPtr<T> {
    fn eq(&self, other: &SharedPtr<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for SharedPtr<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
