package org.taskgrader.core.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Joins what is near to each other: two are in one cluster if a chain leads from one to the other of which each two that follow
 * are alike (single linkage). Each sketch is compared with the first of those that share one of its bands (locality-sensitive
 * hashing), so the work is linear in their number.
 */
public final class Neighbours {

    /** How much two forms must have in common: measured, see docs/groups.md. */
    public static final double ALIKE = 0.6;

    private Neighbours() {}

    /** All in clusters, each and all of them in the order of {@code all}; one that is near to nothing is a cluster alone. */
    public static <T> List<List<T>> join(List<T> all, Function<T, Sketch> sketch) {
        int[] parents = new int[all.size()];
        Map<String, Integer> firstOfBand = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            parents[i] = i;
            Sketch own = sketch.apply(all.get(i));
            for (String band : own.bands()) {
                Integer other = firstOfBand.putIfAbsent(band, i);
                if (other != null && own.similarity(sketch.apply(all.get(other))) >= ALIKE) {
                    int a = root(parents, i);
                    int b = root(parents, other);
                    parents[Math.max(a, b)] = Math.min(a, b);
                }
            }
        }
        Map<Integer, List<T>> clusters = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            clusters.computeIfAbsent(root(parents, i), none -> new ArrayList<>())
                    .add(all.get(i));
        }
        return List.copyOf(clusters.values());
    }

    private static int root(int[] parents, int of) {
        int at = of;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
