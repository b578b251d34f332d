package org.taskgrader.core.diagnosis;

import java.util.List;

/** What sanitizers are told in a program's environment, as {@code NAME=value} (gcc 12 manual, 3.12; sanitizers' wiki, "Flags"). */
final class SanitizerOptions {

    private static final String ADDRESS = "detect_stack_use_after_return=1"
            + ":print_legend=0:print_full_thread_history=0:malloc_context_size=4:quarantine_size_mb=8"
            + ":allocator_may_return_null=1";

    private static final String TO_DEBUGGER =
            ":abort_on_error=1:handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_abort=0:handle_sigill=0";

    private static final String UNDEFINED = "UBSAN_OPTIONS=print_stacktrace=0";

    /** The status of a program that a sanitizer ended. Programs of learners may end with any; few do with this. */
    static final int FOUND = 86;

    private SanitizerOptions() {}

    /** Reports, and goes on where that is possible. */
    static List<String> reporting() {
        return List.of(address(false), UNDEFINED);
    }

    /** The same, and reports memory that was not given back when the program ends. It takes ptrace(2) of itself. */
    static List<String> reportingLeaks() {
        return List.of(address(true), UNDEFINED);
    }

    /**
     * For what decides a verdict: the first report ends the program with {@link #FOUND}, so that a report that the program
     * has closed its standard error over is seen too.
     *
     * @param undefined whether what is undefined ends it; otherwise only memory is looked at
     */
    static List<String> deciding(boolean leaks, boolean undefined) {
        return List.of(
                address(leaks) + ":exitcode=" + FOUND,
                UNDEFINED + (undefined ? ":halt_on_error=1:exitcode=" + FOUND : ":halt_on_error=0"),
                "LSAN_OPTIONS=exitcode=" + FOUND);
    }

    /** Leaves signals to the debugger, and ends at the first report, so that it stops there. */
    static List<String> debugged() {
        return List.of(address(false) + TO_DEBUGGER, UNDEFINED + ":halt_on_error=1:abort_on_error=1");
    }

    private static String address(boolean leaks) {
        return "ASAN_OPTIONS=detect_leaks=" + (leaks ? 1 : 0) + ":" + ADDRESS;
    }
}
