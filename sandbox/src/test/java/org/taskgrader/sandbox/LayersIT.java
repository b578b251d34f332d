package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.sandbox.engine.WeakenedEngine;
import org.taskgrader.sandbox.settings.SandboxSettings;

/**
 * Takes one layer away at a time, and shows which hostile programs it was that stopped: they come to something else without
 * it. Those of all others that tell what came of them do not, so another layer holds. hostile/layers.yaml is what was found;
 * with {@code -Dhostile.layers=all} every program is tried without every layer and the list must be exact, otherwise only
 * those that it names.
 */
final class LayersIT {

    /** A run without input could change nothing of it. */
    private static final String INPUT = "the question\n";

    private static final boolean ALL = System.getProperty("hostile.layers", "").equals("all");

    /** A few of the container's own are left out of the supervisor's check, so a supervisor that does not look is needed. */
    private static final List<String> SUPERVISORS = List.of("filter", "limits", "user", "emptying");

    /**
     * One of hostile/layers.yaml.
     *
     * @param is what it is, for docs/security.md
     * @param holds what holds without it, for docs/security.md
     * @param stops the programs that nothing else stops in all they try
     */
    record Layer(String layer, String is, String holds, List<String> stops) {

        @Override
        public String toString() {
            return layer;
        }
    }

    static List<Layer> layers() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readValue(HostileCase.folder().resolve("layers.yaml").toFile(), new TypeReference<>() {});
    }

    @ParameterizedTest(name = "without {0}")
    @MethodSource("layers")
    void stopsThese(Layer layer) throws Exception {
        TreeSet<String> stopped = new TreeSet<>();
        String supervisor = SUPERVISORS.contains(layer.layer()) ? layer.layer() : "nothing";
        try (OwnContainers own = OwnContainers.without(supervisor)) {
            SandboxSettings settings =
                    own.settings().containers(2).jobsPerContainer(1).attempts(1).build();
            try (DockerSandbox sandbox =
                    DockerSandbox.open(settings, WeakenedEngine.without(layer.layer(), settings))) {
                for (HostileCase.Named hostile : HostileCase.all()) {
                    if (tells(hostile) && (ALL || layer.stops().contains(hostile.toString()))) {
                        List<String> surprises = surprises(sandbox, hostile);
                        if (!surprises.isEmpty()) {
                            stopped.add(hostile.toString());
                            System.out.println("without " + layer + ": " + hostile + ": " + surprises);
                        }
                    }
                }
            }
        }
        assertThat(stopped).containsExactlyElementsOf(new TreeSet<>(layer.stops()));
    }

    /** The table of docs/security.md is the same list. */
    @Test
    void thePageSaysSo() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("taskgrader.root"), "docs/security.md"));
        for (Layer layer : layers()) {
            String stops = layer.stops().isEmpty()
                    ? "none"
                    : String.join(
                            ", ",
                            layer.stops().stream()
                                    .map(name -> "`" + name.substring(name.indexOf('/') + 1) + "`")
                                    .toList());
            assertThat(page).contains("| " + layer.is() + " | " + stops + " | " + layer.holds() + " |");
        }
    }

    /** Resources are not measured here: a machine would be at the mercy of a bomb that nothing stops. */
    private static boolean tells(HostileCase.Named hostile) {
        return !hostile.family().equals("resources")
                && !hostile.family().equals("compiling")
                && (!hostile.expected().probes().isEmpty() || hostile.expected().signal() != null)
                && !hostile.source().contains("*nowhere");
    }

    private static List<String> surprises(DockerSandbox sandbox, HostileCase.Named hostile)
            throws InterruptedException {
        int runs = hostile.expected().exercise().equals("twice") ? 2 : 1;
        Execution execution = sandbox.execute(
                Programs.plan(hostile.source(), Collections.nCopies(runs, INPUT).toArray(String[]::new)),
                ExecutionListener.NONE);
        ProcessResult last = execution.runs().getLast();
        List<String> surprises = new ArrayList<>();
        if (hostile.expected().signal() != null
                && !last.outcome()
                        .toString()
                        .equals("Signalled[signal=" + hostile.expected().signal() + "]")) {
            surprises.add("it ended by " + last.outcome());
        }
        if (!hostile.expected().probes().isEmpty()) {
            surprises.addAll(
                    hostile.expected().surprises(last.stdout().content().text()));
        }
        return surprises;
    }
}
