package org.taskgrader.core.author;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.exercise.folder.Problem.Severity;
import org.taskgrader.core.plan.Compilation;

/** How an author's program is built, all of them alike. */
public final class AuthorsBuild {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(15), ByteSize.ofMebibytes(384), ByteSize.ofMebibytes(1), 16);

    private static final List<String> ARGUMENTS = List.of("-std=gnu17", "-O1", "-Wall", "-Wextra");
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
        List<PlacedFile> files = Stream.concat(
                        Stream.of(new PlacedFile(program.file(), program.source())), parts.stream())
                .toList();
        List<String> arguments = Stream.of(
                        ARGUMENTS.stream(), flags.stream(), files.stream().map(PlacedFile::name), Stream.of("-lm"))
                .flatMap(words -> words)
                .toList();
        return new Compilation(files, arguments, LIMITS);
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
        List<String> said =
                compilation.stderr().content().text().lines().limit(1000).toList();
        List<Problem> errors = said.stream()
                .map(ERROR::matcher)
                .filter(Matcher::matches)
                .filter(error -> error.group(1).equals(program.file()))
                .map(error -> problem(program, OptionalInt.of(Integer.parseInt(error.group(2))), error.group(3)))
                .toList();
        String first = said.stream()
                .filter(line -> line.contains("error") || line.contains("undefined reference"))
                .findFirst()
                .orElseGet(() -> "gcc " + RunWords.ended(compilation.outcome()));
        return errors.isEmpty()
                ? List.of(problem(program, OptionalInt.empty(), "It does not compile: " + first))
                : errors;
    }

    private static Problem problem(AuthorsProgram program, OptionalInt line, String what) {
        return new Problem(Severity.ERROR, program.path(), line, RunWords.shown(what, LONGEST) + ".", ADVICE);
    }
}
