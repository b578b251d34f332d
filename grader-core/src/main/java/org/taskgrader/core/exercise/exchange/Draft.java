package org.taskgrader.core.exercise.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Library;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;

/**
 * An exercise as another format has it, not checked yet: what is missing here has this grader's default.
 *
 * @param origin where it comes from and whose it is, a line for each fact; kept as comments
 * @param titles by language
 * @param statements CommonMark, by the languages of the titles
 * @param template what the learner starts from; may be empty
 * @param groups none for the one that there is by default
 * @param tests in any order
 * @param validators programs that look at inputs, in {@code validators/}
 * @param functions what is asked for, where that is no whole program
 * @param library what learners' programs include and are linked with
 * @param interactor the program that the learner's talks to, where there is one: each test's input is for it alone then
 */
public record Draft(
        List<String> origin,
        Map<Locale, String> titles,
        Map<Locale, String> statements,
        String template,
        OwnLimits limits,
        Comparison comparison,
        ExitStatus exitStatus,
        List<TestGroup> groups,
        List<Test> tests,
        List<Program> programs,
        List<AuthorsProgram> validators,
        Optional<Functions> functions,
        Library library,
        Optional<Bytes> interactor) {

    public Draft {
        origin = List.copyOf(origin);
        titles = Map.copyOf(titles);
        statements = Map.copyOf(statements);
        groups = List.copyOf(groups);
        tests = List.copyOf(tests);
        programs = List.copyOf(programs);
        validators = List.copyOf(validators);
    }

    /** For a whole program, without anybody who looks at inputs. */
    public Draft(
            List<String> origin,
            Map<Locale, String> titles,
            Map<Locale, String> statements,
            String template,
            OwnLimits limits,
            Comparison comparison,
            ExitStatus exitStatus,
            List<TestGroup> groups,
            List<Test> tests,
            List<Program> programs) {
        this(
                origin,
                titles,
                statements,
                template,
                limits,
                comparison,
                exitStatus,
                groups,
                tests,
                programs,
                List.of(),
                Optional.empty(),
                Library.NONE,
                Optional.empty());
    }

    /** The same with other programs. */
    public Draft withPrograms(List<Program> others) {
        return with(others, validators, functions, library, interactor);
    }

    /** The same with programs that look at inputs. */
    public Draft withValidators(List<AuthorsProgram> looking) {
        return with(programs, looking, functions, library, interactor);
    }

    /** The same for functions, in the place of a whole program. */
    public Draft withFunctions(Functions asked) {
        return with(programs, validators, Optional.of(asked), library, interactor);
    }

    /** The same with a library. */
    public Draft withLibrary(Library given) {
        return with(programs, validators, functions, given, interactor);
    }

    /** The same for programs that talk to this one. */
    public Draft withInteractor(Bytes talking) {
        return with(programs, validators, functions, library, Optional.of(talking));
    }

    private Draft with(
            List<Program> others,
            List<AuthorsProgram> looking,
            Optional<Functions> asked,
            Library given,
            Optional<Bytes> talking) {
        return new Draft(
                origin,
                titles,
                statements,
                template,
                limits,
                comparison,
                exitStatus,
                groups,
                tests,
                others,
                looking,
                asked,
                given,
                talking);
    }

    /**
     * Functions that the learner writes.
     *
     * @param header {@code functions.h}: what the learner's file has in view
     * @param harness {@code harness.c}: a {@code main} that calls them
     */
    public record Functions(Bytes header, Bytes harness) {}

    /** Limits that differ from what there would be otherwise. */
    public record OwnLimits(
            Optional<Duration> cpu, Optional<ByteSize> memory, Optional<ByteSize> output, Optional<Integer> processes) {

        public static final OwnLimits NONE =
                new OwnLimits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    /**
     * A test.
     *
     * @param name letters, digits, {@code -} and {@code _}
     * @param group the name of its group; of no account where there are no groups
     */
    public record Test(
            String name,
            String group,
            Visibility visibility,
            List<String> arguments,
            Bytes input,
            Bytes expected,
            OwnLimits limits) {

        public Test {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A program of the author.
     *
     * @param file its name in {@code solutions/}
     * @param verdict that it must get; empty if the format does not say more than that it is wrong
     */
    public record Program(String file, Bytes source, Optional<String> verdict, Optional<String> errorClass) {}
}
