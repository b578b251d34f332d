package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.folder.Settings.Group;

/** Which groups of tests wait for which. */
final class GroupOrder {

    private final Map<String, List<Setting>> waiting = new LinkedHashMap<>();

    private GroupOrder(List<Group> groups) {
        groups.forEach(group -> waiting.putIfAbsent(group.group().name(), group.after()));
    }

    /** Reports names of groups that there are not, and groups that wait for one another. */
    static void check(List<Group> groups) {
        new GroupOrder(groups).check();
    }

    /** Groups that wait for one another would all earn nothing, whatever passes. */
    private void check() {
        Set<String> names = waiting.keySet();
        waiting.values().stream()
                .flatMap(List::stream)
                .forEach(item -> item.text()
                        .filter(name -> !names.contains(name))
                        .ifPresent(name ->
                                item.error("There is no group \"" + name + "\".", Spelling.advice(name, names))));
        Set<String> told = new LinkedHashSet<>();
        waiting.forEach((name, after) -> {
            List<String> circle = circle(name, name, new LinkedHashSet<>());
            if (!circle.isEmpty() && told.addAll(circle)) {
                after.getFirst()
                        .error(
                                "The groups wait for one another: " + String.join(" → ", circle) + " → " + name + ".",
                                "Let the first of them wait for none.");
            }
        });
    }

    /** The way from one group over those that it waits for back to another, if there is one. */
    private List<String> circle(String from, String to, Set<String> passed) {
        if (!passed.add(from)) {
            return List.of();
        }
        for (Setting next : waiting.getOrDefault(from, List.of())) {
            String name = next.text().orElse("");
            if (name.equals(to)) {
                return List.of(from);
            }
            List<String> rest = circle(name, to, passed);
            if (!rest.isEmpty()) {
                List<String> way = new ArrayList<>(List.of(from));
                way.addAll(rest);
                return way;
            }
        }
        return List.of();
    }

    /** The place of each group among them all, those it waits for before it; the same for all where none waits. */
    static Map<String, Integer> of(List<Group> groups) {
        Map<String, Integer> places = new HashMap<>();
        if (groups.stream().anyMatch(group -> !group.group().after().isEmpty())) {
            Map<String, TestGroup> byName = new LinkedHashMap<>();
            groups.forEach(group -> byName.putIfAbsent(group.group().name(), group.group()));
            byName.values().forEach(group -> place(group, byName, new LinkedHashSet<>(), places));
        }
        return places;
    }

    private static void place(
            TestGroup group, Map<String, TestGroup> byName, Set<String> open, Map<String, Integer> places) {
        if (places.containsKey(group.name()) || !open.add(group.name())) {
            return;
        }
        group.after().stream()
                .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
                .forEach(before -> place(before, byName, open, places));
        places.put(group.name(), places.size());
    }
}
