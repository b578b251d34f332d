package org.taskgrader.api.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What JMH has measured of the parts that need nothing around them. */
final class PureParts {

    private static final Map<String, String> NAMES = Map.of(
            "parse", "parse, by the source",
            "detect", "detect, by the source",
            "render", "render the message, by the source",
            "compare", "compare, by the output");

    private PureParts() {}

    /**
     * A table of a file of JMH's results.
     *
     * @throws IOException if it is none
     */
    static Table read(Path results) throws IOException {
        Map<String, Map<Integer, JsonNode>> parts = new TreeMap<>();
        for (JsonNode result : new ObjectMapper().readTree(results.toFile())) {
            String name = result.path("benchmark").asText();
            parts.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), part -> new TreeMap<>())
                    .put(result.path("params").path("kibibytes").asInt(), result.path("primaryMetric"));
        }
        if (parts.isEmpty()) {
            throw new IOException(results + " holds no results of JMH");
        }
        List<String> header = new ArrayList<>(List.of("part"));
        header.addAll(parts.values().iterator().next().keySet().stream()
                .map(size -> size + " KiB")
                .toList());
        header.addAll(List.of("each further KiB", "order"));
        List<List<String>> rows = parts.entrySet().stream()
                .map(part -> row(NAMES.getOrDefault(part.getKey(), part.getKey()), part.getValue()))
                .toList();
        return new Table("parts", "The pure parts, in µs (mean, ± 99.9 % confidence)", header, rows);
    }

    private static List<String> row(String name, Map<Integer, JsonNode> results) {
        Curve curve = new Curve();
        List<double[]> points = new ArrayList<>();
        List<String> row = new ArrayList<>(List.of(name));
        results.forEach((size, metric) -> {
            double score = metric.path("score").asDouble();
            points.add(new double[] {size, score});
            curve.add(size, score);
            row.add(String.format(
                    Locale.ROOT, "%.0f ± %.0f", score, metric.path("scoreError").asDouble()));
        });
        double further = (points.getLast()[1] - points.getFirst()[1]) / (points.getLast()[0] - points.getFirst()[0]);
        row.add(String.format(Locale.ROOT, "%.1f", further));
        row.add(curve.orderText());
        return row;
    }
}
