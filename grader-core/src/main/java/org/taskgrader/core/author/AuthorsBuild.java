package org.taskgrader.core.author;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.exercise.folder.Problem.Severity;
import org.taskgrader.core.plan.AuthorsCompilation;
import org.taskgrader.core.plan.Compilation;

/** How an author's program is built, and what is said of one that cannot be. */
public final class AuthorsBuild {

    private static final Pattern ERROR = Pattern.compile("([^:]+):(\\d{1,9}):\\d+: (?:fatal )?error: (.*)");
    private static final String ADVICE = "Mend it: it is compiled with gcc -std=gnu17.";
    private static final int LONGEST = 300;

    private AuthorsBuild() {}

    /** Messages as text: their reader is the author. */
    public static Compilation compilation(AuthorsProgram program) {
        return compilation(program, List.of(), List.of());
    }

    /**
     * With something of ours in it.
     *
     * @param flags more of gcc's
     * @param parts C files to be linked with it
     */
    public static Compilation compilation(AuthorsProgram program, List<String> flags, List<PlacedFile> parts) {
        return AuthorsCompilation.of(program.file(), program.source(), flags, parts);
    }

    /**
     * What gcc says of a program that it does not accept, with file and line; nothing of one that it accepts, and nothing
     * where we failed ourselves.
     */
    public static List<Problem> problems(AuthorsProgram program, ProcessResult compilation) {
        if (compilation.outcome().equals(new RunOutcome.Exited(0))
                || compilation.outcome() instanceof RunOutcome.SandboxFailure) {
            return List.of();
        }
        List<String> said = said(compilation);
        List<Problem> errors = errors(program, compilation, ADVICE);
        String first = said.stream()
                .filter(line -> line.contains("error") || line.contains("undefined reference"))
                .findFirst()
                .orElseGet(() -> "gcc " + RunWords.ended(compilation.outcome()));
        return errors.isEmpty()
                ? List.of(problem(program, OptionalInt.empty(), "It does not compile: " + first, ADVICE))
                : errors;
    }

    /** Those with a line in that file. */
    static List<Problem> errors(AuthorsProgram program, ProcessResult compilation, String advice) {
        return said(compilation).stream()
                .map(ERROR::matcher)
                .filter(Matcher::matches)
                .filter(error -> error.group(1).equals(program.file()))
                .map(error ->
                        problem(program, OptionalInt.of(Integer.parseInt(error.group(2))), error.group(3), advice))
                .toList();
    }

    private static List<String> said(ProcessResult compilation) {
        return compilation.stderr().content().text().lines().limit(1000).toList();
    }

    private static Problem problem(AuthorsProgram program, OptionalInt line, String what, String advice) {
        return new Problem(Severity.ERROR, program.path(), line, RunWords.shown(what, LONGEST) + ".", advice);
    }
}
