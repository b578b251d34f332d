package org.taskgrader.core.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.source.CSource;

/**
 * What groups real learners' programs fall in, for docs/groups.md: the environment variable {@code TASKGRADER_CORPORA} names
 * their folder. Without it nothing is measured, and the report says so.
 */
class GroupingFiguresTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Program(NormalForm form, String failing, String label) {}

    @Test
    void measure() throws IOException {
        String folder = System.getenv("TASKGRADER_CORPORA");
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            abort("NOT MEASURED on real learners' programs: set TASKGRADER_CORPORA to their folder");
            return;
        }
        int wrong = 0;
        int formed = 0;
        int inGroups = 0;
        int inFive = 0;
        int inClusters = 0;
        int labelled = 0;
        int agreeing = 0;
        int nearLabelled = 0;
        int nearAgreeing = 0;
        long octets = 0;
        long parse = 0;
        long form = 0;
        try (Stream<Path> exercises = Files.list(Path.of(folder, "graded"))) {
            for (Path exercise : exercises.sorted().toList()) {
                Map<String, List<Program>> groups = new LinkedHashMap<>();
                for (String line : Files.readAllLines(exercise.resolve("programs.jsonl"))) {
                    JsonNode node = JSON.readTree(line);
                    if (node.get("correct").asBoolean()) {
                        continue;
                    }
                    wrong++;
                    String text = node.get("source").asText();
                    octets += text.length();
                    long begun = System.nanoTime();
                    CSource source = CSource.parse(text);
                    long read = System.nanoTime();
                    var found = NormalForm.of(source);
                    form += System.nanoTime() - read;
                    parse += read - begun;
                    if (found.isPresent()) {
                        formed++;
                        String failing = failing(node.get("verdicts"));
                        groups.computeIfAbsent(found.get().fingerprint() + failing, none -> new ArrayList<>())
                                .add(new Program(found.get(), failing, label(node.get("human"))));
                    }
                }
                for (List<Program> group : groups.values()) {
                    inGroups += group.size() > 1 ? group.size() : 0;
                    inFive += group.size() >= 5 ? group.size() : 0;
                    int[] pairs = pairs(group);
                    labelled += pairs[0];
                    agreeing += pairs[1];
                }
                Map<String, List<Program>> byTests = new HashMap<>();
                groups.values()
                        .forEach(group -> group.forEach(
                                program -> byTests.computeIfAbsent(program.failing(), none -> new ArrayList<>())
                                        .add(program)));
                for (List<Program> alike : byTests.values()) {
                    for (List<Program> cluster :
                            Neighbours.join(alike, program -> program.form().sketch())) {
                        inClusters += cluster.size() >= 5 ? cluster.size() : 0;
                        int[] pairs = pairs(cluster);
                        nearLabelled += pairs[0];
                        nearAgreeing += pairs[1];
                    }
                }
            }
        }
        System.out.printf(
                "wrong %d, with a form %d, in groups of 2: %d, of 5: %d, in clusters of 5: %d%n",
                wrong, formed, inGroups, inFive, inClusters);
        System.out.printf(
                "labelled pairs in groups %d, the same label %d; in clusters %d, the same %d%n",
                labelled, agreeing, nearLabelled, nearAgreeing);
        System.out.printf(
                "per KB: parse %.0f us, form %.0f us%n", parse / 1e3 / (octets / 1e3), form / 1e3 / (octets / 1e3));
        assertThat(formed).isPositive();
    }

    private static String failing(JsonNode verdicts) {
        TreeSet<String> failing = new TreeSet<>();
        verdicts.properties().stream()
                .filter(verdict -> !verdict.getValue().asText().equals("accepted"))
                .forEach(verdict ->
                        failing.add(verdict.getKey() + " " + verdict.getValue().asText()));
        return failing.toString();
    }

    private static String label(JsonNode human) {
        Set<String> types = new HashSet<>();
        if (human != null && human.has("types")) {
            human.get("types").forEach(type -> types.add(type.asText()));
        }
        return types.isEmpty() ? "" : new TreeSet<>(types).toString();
    }

    /** Pairs of programs that a person has labelled, and those of them with the same label. */
    private static int[] pairs(List<Program> programs) {
        int all = 0;
        int same = 0;
        for (int i = 0; i < programs.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!programs.get(i).label().isEmpty()
                        && !programs.get(j).label().isEmpty()) {
                    all++;
                    same += programs.get(i).label().equals(programs.get(j).label()) ? 1 : 0;
                }
            }
        }
        return new int[] {all, same};
    }
}
