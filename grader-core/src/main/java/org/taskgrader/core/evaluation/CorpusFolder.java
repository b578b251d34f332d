package org.taskgrader.core.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.Bytes;

/**
 * A folder of learners' programs:
 *
 * <pre>
 * compile-errors.jsonl                   one JSON object a line: id, source, fixed, line
 * graded/EXERCISE/tests/NAME.in, .out
 * graded/EXERCISE/programs.jsonl         id, source, correct, verdicts by test, human (types, lines) or null
 * </pre>
 */
public final class CorpusFolder {

    private static final String COMPILE_ERRORS = "compile-errors";

    private CorpusFolder() {}

    /**
     * Reads all of it, in the order of the names.
     *
     * @throws CorpusException if something in it is not as it must be, or there is nothing
     */
    public static List<Corpus> read(Path folder, Comparisons comparisons) throws CorpusException {
        List<Corpus> corpora = new ArrayList<>();
        Path compileErrors = folder.resolve(COMPILE_ERRORS + ".jsonl");
        Path graded = folder.resolve("graded");
        try {
            if (Files.exists(compileErrors)) {
                corpora.add(compileErrors(compileErrors, comparisons));
            }
            if (Files.isDirectory(graded)) {
                for (Path exercise : children(graded)) {
                    corpora.add(graded(exercise, comparisons));
                }
            }
        } catch (IOException e) {
            throw new CorpusException("the programs in " + folder + " cannot be read: " + e.getMessage(), e);
        }
        if (corpora.isEmpty()) {
            throw new CorpusException(
                    folder + " holds neither compile-errors.jsonl nor graded/EXERCISE: name a folder that does");
        }
        return List.copyOf(corpora);
    }

    /** They are not to be run; an exercise has a test all the same. */
    private static Corpus compileErrors(Path file, Comparisons comparisons) throws IOException, CorpusException {
        Map<String, Bytes> nothing = Map.of("nothing", Bytes.empty());
        return new Corpus(
                COMPILE_ERRORS,
                COMPILE_ERRORS,
                CorpusExercise.of(COMPILE_ERRORS, nothing, nothing, comparisons.of(COMPILE_ERRORS)),
                ProgramLines.read(file));
    }

    private static Corpus graded(Path folder, Comparisons comparisons) throws IOException, CorpusException {
        String name = folder.getFileName().toString();
        String family = name.split("-", 2)[0];
        Map<String, Bytes> inputs = files(folder.resolve("tests"), ".in");
        Map<String, Bytes> outputs = files(folder.resolve("tests"), ".out");
        if (inputs.isEmpty() || !inputs.keySet().equals(outputs.keySet())) {
            throw new CorpusException(
                    folder.resolve("tests") + " must hold at least one NAME.in, and a NAME.out for each of them");
        }
        return new Corpus(
                family,
                name,
                CorpusExercise.of(name, inputs, outputs, comparisons.of(family)),
                ProgramLines.read(folder.resolve("programs.jsonl")));
    }

    private static Map<String, Bytes> files(Path folder, String ending) throws IOException {
        Map<String, Bytes> files = new TreeMap<>();
        for (Path file : children(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(ending)) {
                files.put(name.substring(0, name.length() - ending.length()), Bytes.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
