package org.taskgrader.core.classification;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of several mistakes is told first, and which others it accounts for: {@code error-classes/precedence.yaml}.
 *
 * @param groups from cause to symptom; the classes of a group, and the groups, lead in this order
 */
record Precedence(List<Group> groups) {

    Precedence {
        groups = List.copyOf(groups);
    }

    /**
     * Classes of about the same weight.
     *
     * @param reason why they stand where they stand
     * @param explains the groups whose findings are symptoms of any finding of this one
     * @param classes ids, in order
     */
    record Group(String name, String reason, List<String> explains, List<Entry> classes) {

        Group {
            explains = List.copyOf(explains);
            classes = List.copyOf(classes);
        }
    }

    /**
     * A class in its group.
     *
     * @param explains the ids of further classes that are symptoms of this one
     */
    record Entry(String id, List<String> explains) {

        Entry {
            explains = List.copyOf(explains);
        }
    }

    /** Every id, the most causal first. */
    List<String> ids() {
        return groups.stream()
                .flatMap(group -> group.classes().stream())
                .map(Entry::id)
                .toList();
    }

    /** For each id, the ids that it accounts for. */
    Map<String, Set<String>> symptoms() {
        Map<String, List<String>> members = new HashMap<>();
        for (Group group : groups) {
            members.put(group.name(), group.classes().stream().map(Entry::id).toList());
        }
        Map<String, Set<String>> symptoms = new LinkedHashMap<>();
        for (Group group : groups) {
            for (Entry entry : group.classes()) {
                Set<String> explained = new HashSet<>(entry.explains());
                group.explains().stream()
                        .map(name -> Optional.ofNullable(members.get(name))
                                .orElseThrow(() -> new IllegalStateException("precedence.yaml: group " + group.name()
                                        + " explains \"" + name + "\", which is no group")))
                        .forEach(explained::addAll);
                explained.remove(entry.id());
                symptoms.put(entry.id(), Set.copyOf(explained));
            }
        }
        checkKnown(symptoms.values().stream().flatMap(Collection::stream).toList(), symptoms.keySet());
        return symptoms;
    }

    private static void checkKnown(Collection<String> mentioned, Set<String> known) {
        for (String id : mentioned) {
            if (!known.contains(id)) {
                throw new IllegalStateException("precedence.yaml: \"" + id + "\" is explained but not in the list");
            }
        }
    }
}
