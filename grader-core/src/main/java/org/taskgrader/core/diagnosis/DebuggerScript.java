package org.taskgrader.core.diagnosis;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** gdb's commands, for a gdb without Python. What they print is for {@link DebuggerLog}. */
final class DebuggerScript {

    /** A sanitizer's report lies up to a dozen calls deep in its own functions before the learner's comes. */
    private static final int FRAMES = 18;

    /** What stands before a global variable's name, on the line before its value. */
    static final String GLOBAL = "@global ";

    /** What stands before a {@link ReachedValue}, before each frame that knows it with its value there. */
    static final String REACHED = "@reached ";

    private static final String SETTINGS = """
        set confirm off
        set width 0
        set auto-load no
        set disable-randomization off
        set print elements 24
        set print repeats 1000
        set print null-stop on
        set print symbol off
        set print thread-events off
        """;

    /** What a signal for a bad use of memory is about (sigaction(2)). */
    private static final String SHOW_SIGNAL = """
        printf "@stack = 0x%lx\\n", (long) $sp
        printf "@code = 0x%x\\n", $_siginfo.si_code
        printf "@fault = 0x%lx\\n", (long) $_siginfo._sifields._sigfault.si_addr
        """;

    private static final int ITIMER_REAL = 0;
    private static final int ITIMER_PROF = 2;
    private static final int FIRST_MICROSECONDS = 150_000;
    private static final int THEN_MICROSECONDS = 30_000;

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_]\\w{0,62}");

    private final String environment;
    private final String show;
    private final String showBlocks;

    /**
     * @param environment assignments of the program's environment, as {@code NAME=value}
     * @param globals names of variables outside of all functions to show
     * @param reached texts of {@link ReachedValue}s to show
     * @param keepsBlocks whether the program was built with a {@link BlockTrace}
     */
    DebuggerScript(List<String> environment, List<String> globals, List<String> reached, boolean keepsBlocks) {
        this.environment = environment.stream()
                .map(assignment -> "set environment " + assignment + "\n")
                .collect(Collectors.joining());
        this.show = "interpreter-exec mi3 \"-stack-list-frames 0 " + (FRAMES - 1) + "\"\n"
                + IntStream.range(0, FRAMES)
                        .mapToObj(level -> mi("-stack-list-variables --thread 1 --frame " + level + " --all-values"))
                        .collect(Collectors.joining())
                + globals.stream()
                        .map(name -> "echo " + GLOBAL + name + "\\n\n" + mi("-data-evaluate-expression " + name))
                        .collect(Collectors.joining())
                + reached.stream()
                        .map(text -> "echo %s%s\\n\nframe apply %d -s print %2$s\n".formatted(REACHED, text, FRAMES))
                        .collect(Collectors.joining())
                + SHOW_SIGNAL;
        this.showBlocks = keepsBlocks ? BlockTrace.SHOW : "";
    }

    /** Whether a name of the program's is nothing else in a script: a {@code $} would be. */
    static boolean takes(String name) {
        return PLAIN_NAME.matcher(name).matches();
    }

    /** Runs the program to its first signal. */
    String toTheFault() {
        return SETTINGS + environment + "run\n" + show + showBlocks;
    }

    /** Runs the program until it has computed for a while, then a little more. */
    String whileComputing() {
        return interrupted(ITIMER_PROF);
    }

    /** Runs the program until some time has passed, then a little more. */
    String whileWaiting() {
        return interrupted(ITIMER_REAL);
    }

    /**
     * Interrupts the program by a timer of its own (setitimer(2)), once and again a little later: gdb itself has no clock.
     * The timer's values are put on the stack far below what {@code main} uses of it. Standard output becomes a copy of
     * standard input, which cannot be written to, so that a program that prints for ever is not stopped for that.
     */
    private String interrupted(int timer) {
        return SETTINGS
                + environment
                + """
                handle SIGPROF SIGALRM stop print nopass
                tbreak main
                run
                call ((int (*)(int, int)) dup2)(0, 1)
                set var *(long *) ($sp - 4096) = 0
                set var *(long *) ($sp - 4088) = %d
                set var *(long *) ($sp - 4080) = 0
                set var *(long *) ($sp - 4072) = %d
                call ((int (*)(int, long, long)) setitimer)(%d, $sp - 4096, 0)
                continue
                """.formatted(THEN_MICROSECONDS, FIRST_MICROSECONDS, timer)
                + show
                + showBlocks
                + "continue\n"
                + show;
    }

    private static String mi(String command) {
        return "interpreter-exec mi3 \"" + command + "\"\n";
    }
}
