package org.taskgrader.core.exercise.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names for tests that are known by paths: the last part, where no two have the same, and otherwise the whole path. */
public final class TestNames {

    private static final int LONGEST = 64;

    private TestNames() {}

    /** For each path, without the ending of its name, a name of its own: letters, digits, {@code -} and {@code _}. */
    public static Map<String, String> of(List<String> paths) {
        Map<String, Integer> ends = new HashMap<>();
        paths.forEach(path -> ends.merge(fitting(end(path)), 1, Integer::sum));
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> given = new HashSet<>();
        for (String path : paths) {
            String end = fitting(end(path));
            String wanted = ends.getOrDefault(end, 0) == 1 ? end : fitting(path);
            String name = wanted;
            for (int i = 2; !given.add(name); i++) {
                name = wanted.substring(0, Math.min(wanted.length(), LONGEST - 6)) + "-" + i;
            }
            names.put(path, name);
        }
        return names;
    }

    private static String end(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String fitting(String path) {
        String name = path.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^[-_]+", "");
        if (name.isEmpty()) {
            return "test";
        }
        return name.length() <= LONGEST
                ? name
                : name.substring(name.length() - LONGEST).replaceAll("^[-_]+", "");
    }
}
