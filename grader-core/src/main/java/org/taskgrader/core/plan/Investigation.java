package org.taskgrader.core.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;

/**
 * What a sandbox is to find out about a program besides its tests: what a sanitizer or a debugger sees in it, or whether a
 * change would make it compile. It decides no verdict, and like a {@link Plan} it holds no expected output.
 *
 * @param steps in the order in which to take them, as far as they are about the same program: no step may rely on one that
 *     is about another. One that ends badly does not keep the next from being taken
 */
public record Investigation(List<Step> steps) {

    private static final Pattern PROGRAM = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    public Investigation {
        steps = List.copyOf(steps);
    }

    /** One process and what it may use. */
    public sealed interface Step {

        Limits limits();
    }

    /**
     * Asks the compiler for its opinion alone ({@code -fsyntax-only}, added by the sandbox): nothing is built, so it costs
     * a third of a build.
     */
    public record Check(Compilation compilation) implements Step {

        @Override
        public Limits limits() {
            return compilation.limits();
        }
    }

    /**
     * Builds a program for later steps.
     *
     * @param program the name under which later steps know it: lower-case letters, digits and hyphens, a letter first
     */
    public record Build(String program, Compilation compilation) implements Step {

        public Build {
            checkName(program);
        }

        @Override
        public Limits limits() {
            return compilation.limits();
        }
    }

    /**
     * Runs a program that an earlier step has built; where that failed, {@linkplain
     * org.taskgrader.core.execution.RunOutcome.SkipReason#NOT_COMPILED skipped}.
     *
     * @param mayTrace whether its processes may ptrace(2) each other, as LeakSanitizer does to look at a program's memory
     */
    public record Run(String program, Invocation invocation, boolean mayTrace, Limits limits) implements Step {

        public Run {
            checkName(program);
        }
    }

    /**
     * Runs gdb on a program that an earlier step has built, skipped as a {@link Run} is. The result's standard output is
     * what gdb wrote; what the program itself wrote is dropped. The two are kept apart well enough for programs that mean
     * no harm; one that does can write whatever it likes in gdb's place, so what it says is to be read with suspicion.
     *
     * @param script gdb's commands, one a line (gdb manual, 23.1.3 "Command files"); gdb leaves at the first that fails
     * @param invocation the program's
     */
    public record Debug(String program, String script, Invocation invocation, Limits limits) implements Step {

        public Debug {
            checkName(program);
        }
    }

    private static void checkName(String program) {
        if (!PROGRAM.matcher(program).matches()) {
            throw new IllegalArgumentException("\"" + program + "\" is no name for a program of an investigation");
        }
    }
}
