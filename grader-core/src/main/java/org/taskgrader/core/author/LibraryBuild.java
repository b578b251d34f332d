package org.taskgrader.core.author;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.plan.ProgramFiles;

/** Whether the library of an exercise compiles by itself: its sources, and each header where nothing stands in front of it. */
public final class LibraryBuild {

    private static final String ADVICE = "Mend it: it is compiled as learners' programs are.";

    private LibraryBuild() {}

    /**
     * What gcc says of files that it does not accept, with file and line; nothing where there is no library, and nothing
     * where we failed ourselves.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static List<Problem> problems(Sandbox sandbox, Exercise exercise) throws InterruptedException {
        List<Investigation.Step> steps = exercise.library().headers().stream()
                .map(header -> (Investigation.Step) new Investigation.Check(alone(exercise, header)))
                .toList();
        if (steps.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (ProcessResult result : sandbox.investigate(new Investigation(steps))) {
            for (PlacedFile file : exercise.library().files()) {
                AuthorsBuild.errors(new AuthorsProgram("library/" + file.name(), file.content()), result, ADVICE)
                        .stream()
                        .filter(problem -> !problems.contains(problem))
                        .forEach(problems::add);
            }
        }
        return List.copyOf(problems);
    }

    /** What a learner does who includes that header and nothing else, told as text. */
    private static Compilation alone(Exercise exercise, PlacedFile header) {
        String program = "#include \"" + header.name() + "\"\nint main(void) { return 0; }\n";
        Compilation compilation = Planner.compilation(exercise, ProgramFiles.of(exercise, program));
        List<String> arguments = compilation.arguments().stream()
                .filter(argument -> !argument.startsWith("-fdiagnostics-format="))
                .collect(Collectors.toList());
        return new Compilation(compilation.files(), arguments, compilation.limits());
    }
}
