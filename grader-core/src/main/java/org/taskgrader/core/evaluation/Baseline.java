package org.taskgrader.core.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came of some programs once, to be held against what comes of them now. It holds names and outcomes, and nothing of
 * the programs, which may not be ours to publish.
 *
 * @param outcomes verdict, leading class, its line and whether it shows values, by the program's name
 */
public record Baseline(Map<String, String> outcomes) {

    private static final String SEPARATOR = "\t";
    private static final String NONE = "-";

    public Baseline {
        outcomes = Map.copyOf(outcomes);
    }

    /** What came of these programs. */
    public static Baseline of(Collection<GradedProgram> programs) {
        Map<String, String> outcomes = new TreeMap<>();
        programs.forEach(program -> outcomes.put(program.name(), outcome(program.observation())));
        return new Baseline(outcomes);
    }

    private static String outcome(Observation seen) {
        return String.join(
                SEPARATOR,
                seen.verdict().id(),
                seen.lead().orElse(NONE),
                seen.line().map(line -> Integer.toString(line)).orElse(NONE),
                seen.values() ? "values" : NONE);
    }

    /**
     * Reads a file that {@link #write} has written.
     *
     * @throws CorpusException naming the line that is not as it must be
     */
    public static Baseline read(Path file) throws IOException, CorpusException {
        Map<String, String> outcomes = new TreeMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String[] fields = line.split(SEPARATOR, 2);
            if (fields.length < 2) {
                throw new CorpusException(
                        file + ":" + number + ": wants a program, verdict, class, line and values, with tabs"
                                + " between them; write the file anew with --write-baseline");
            }
            outcomes.put(fields[0], fields[1]);
        }
        return new Baseline(outcomes);
    }

    /** One program a line, in the order of their names, so that two of them can be compared by eye. */
    public void write(Path file) throws IOException {
        List<String> lines = new TreeMap<>(outcomes)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + SEPARATOR + entry.getValue())
                        .toList();
        Files.write(file, lines);
    }

    /** The programs whose outcomes it holds, as {@link Corpus#nameOf} names them. */
    public Set<String> programs() {
        return outcomes.keySet();
    }

    /** A line for each program of which something else has come, or nothing. */
    public List<String> driftTo(Baseline now) {
        List<String> drift = new ArrayList<>();
        new TreeMap<>(outcomes).forEach((program, before) -> {
            String after = Optional.ofNullable(now.outcomes().get(program)).orElse("is not there");
            if (!after.equals(before)) {
                drift.add(program + ": " + before.replace(SEPARATOR, " ") + " → " + after.replace(SEPARATOR, " "));
            }
        });
        return List.copyOf(drift);
    }
}
