//! Code that is in a module although it does nothing for us.
//!
//! Only names tell it apart, so this comes between the binding, which still knows them, and binaryen, which
//! drops all that is useless by it. Should a new version of a crate call something otherwise, then the module
//! grows and is no worse.

use walrus::ir::{Instr, InstrLocId, Unreachable};
use walrus::{FunctionKind, Module};

/// What JavaScript would call closures by, and what waits for promises. js-sys brings both for the whole of
/// JavaScript; we hand out no closure and await nothing.
const UNUSED: [&str; 3] = ["wasm_bindgen::convert::closures::", "js_sys::futures::", "__wbg_jspi_task_poll"];

/// What words the messages of panics that no code asks for: an index too large, a range that is none, a text that
/// was cut within a character, memory that has run out. Each place where one may happen hands over its numbers and
/// where it stands, and Unicode's tables of what may be printed come with them: 6 KB in all. A trap stays, whose
/// stack is in the console, and `lede read` says the same in words of the same page.
const WORDY: [&str; 8] = [
    "panic_bounds_check",
    "raw_vec::handle_error",
    "handle_alloc_error",
    "capacity_overflow",
    "assert_failed",
    "slice_error_fail_rt",
    "slice_index_fail",
    "fmt::Debug",
];

/// Who tells the console of a panic, and what goes before. `reading` is without: it has three panics that no page should
/// ever reach, and the way from them to the console weighs 3 KB, a fiftieth of all its code.
const HOOK: &str = "console_error_panic_hook::hook";
const PANIC: &str = "::panicking::panic";

/// What vectors and strings end with. `extension/modules/memory` takes no memory back, but the optimiser does not know:
/// it never sees the allocator.
const GIVING_BACK: &str = "alloc::raw_vec::RawVecInner<A>::deallocate";

/// How the end of a value is named, and the values that are nothing but memory. What holds something of
/// JavaScript's is none of them: it must let it go.
const END: &str = "core::ptr::drop_in_place<";
const MEMORY: [&str; 7] = [
    "alloc::borrow::Cow<str>",
    "alloc::string::String",
    "lede::article::",
    "lede::compose::",
    "lede::meta::Author",
    "lede::outline::",
    "lede::render::",
];

/// Leaves a trap of what is unused, and nothing of what is in vain.
pub fn hollow(module: &mut Module) {
    let is_hook = |name: &Option<String>| name.as_deref().is_some_and(|name| name.starts_with(HOOK));
    let is_told = module.funcs.iter().any(|function| is_hook(&function.name));
    for function in module.funcs.iter_mut() {
        let name = function.name.as_deref().unwrap_or_default();
        let is_unused = is_unused(name) || !is_told && name.contains(PANIC);
        let is_in_vain = is_in_vain(name);
        let FunctionKind::Local(function) = &mut function.kind else { continue };
        let body = &mut function.block_mut(function.entry_block()).instrs;
        if is_unused {
            *body = vec![(Instr::Unreachable(Unreachable {}), InstrLocId::default())];
        } else if is_in_vain {
            body.clear();
        }
    }
}

fn is_unused(name: &str) -> bool {
    UNUSED.iter().any(|start| name.starts_with(start)) || WORDY.iter().any(|part| name.contains(part))
}

fn is_in_vain(name: &str) -> bool {
    name.starts_with(GIVING_BACK)
        || name.starts_with(END) && MEMORY.iter().any(|memory| name.contains(memory))
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, FunctionId};

    /// A function that calls itself.
    fn add(module: &mut Module, name: &str) -> FunctionId {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
        builder.name(name.to_owned());
        let id = builder.finish(Vec::new(), &mut module.funcs);
        let function = module.funcs.get_mut(id).kind.unwrap_local_mut();
        function.builder_mut().func_body().call(id);
        id
    }

    fn body(module: &Module, id: FunctionId) -> Vec<&Instr> {
        let function = module.funcs.get(id).kind.unwrap_local();
        function.block(function.entry_block()).instrs.iter().map(|(instruction, _)| instruction).collect()
    }

    #[test]
    fn panics_go_where_nobody_would_tell_of_them() {
        let mut module = Module::default();
        let panic = add(&mut module, "core[c5930c85a12de822]::panicking::panic_fmt");
        let hook = add(&mut module, "console_error_panic_hook::hook::h0");
        hollow(&mut module);
        assert!(matches!(body(&module, panic)[..], [Instr::Call(_)]));
        module.funcs.delete(hook);
        hollow(&mut module);
        assert!(matches!(body(&module, panic)[..], [Instr::Unreachable(_)]));
    }

    #[test]
    fn only_what_is_named_goes() {
        let mut module = Module::default();
        let closure = add(&mut module, "wasm_bindgen::convert::closures::_::invoke::h0");
        let block = add(&mut module, "core::ptr::drop_in_place<alloc::vec::Vec<lede::article::Block>>::h0");
        let end = add(&mut module, "alloc::raw_vec::RawVecInner<A>::deallocate::h0");
        let value = add(&mut module, "core::ptr::drop_in_place<wasm_bindgen::JsValue>::h0");
        let index = add(&mut module, "core::panicking::panic_bounds_check::h0");
        let growth = add(&mut module, "alloc::raw_vec::RawVecInner<A>::finish_grow::h0");
        hollow(&mut module);
        assert!(matches!(body(&module, closure)[..], [Instr::Unreachable(_)]));
        assert!(matches!(body(&module, index)[..], [Instr::Unreachable(_)]));
        assert!(body(&module, block).is_empty() && body(&module, end).is_empty());
        assert!(matches!(body(&module, value)[..], [Instr::Call(_)]));
        assert!(matches!(body(&module, growth)[..], [Instr::Call(_)]));
    }
}
