package org.taskgrader.core.classification;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of mistake that taskgrader knows, in the order in which they lead.
 *
 * <p>A class is a folder {@code error-classes/<id>/} on the class path. {@code precedence.yaml} beside them is their
 * index as well as their order: a class loader cannot list a folder reliably.
 */
public final class ErrorClasses {

    static final String FOLDER = "/error-classes/";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    private final Map<String, ErrorClass> byId;
    private final Map<String, Set<String>> symptoms;

    private ErrorClasses(Map<String, ErrorClass> byId, Map<String, Set<String>> symptoms) {
        this.byId = byId;
        this.symptoms = symptoms;
    }

    /**
     * Reads all classes from the class path.
     *
     * @throws IllegalStateException if they are incomplete or contradict one another: the build was broken
     */
    public static ErrorClasses load() {
        Map<String, Set<String>> symptoms =
                read("precedence.yaml", PrecedenceYaml.class).toPrecedence().symptoms();
        Map<String, ErrorClass> byId = new LinkedHashMap<>();
        for (String id : symptoms.keySet()) {
            byId.put(id, read(id + "/class.yaml", ClassYaml.class).toErrorClass(id));
        }
        return new ErrorClasses(byId, symptoms);
    }

    /** All of them, retired ones too, the most causal first. */
    public List<ErrorClass> all() {
        return List.copyOf(byId.values());
    }

    public Optional<ErrorClass> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether a finding of class {@code symptom} says nothing new once {@code cause} is known. */
    public boolean explains(String cause, String symptom) {
        return symptoms.getOrDefault(cause, Set.of()).contains(symptom);
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream content = ErrorClasses.class.getResourceAsStream(FOLDER + file)) {
            if (content == null) {
                throw new IllegalStateException(FOLDER + file + " is missing");
            }
            return YAML.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file + ": " + e.getMessage(), e);
        }
    }

    /** {@code class.yaml}; the folder gives the id. */
    private record ClassYaml(
            String taxonomy,
            int tier,
            Stage stage,
            String detector,
            @Nullable TipUse tip,
            @Nullable Map<String, SlotType> slots,
            boolean generic,
            boolean surplus,
            boolean retired) {

        ErrorClass toErrorClass(String id) {
            return new ErrorClass(
                    id,
                    taxonomy,
                    tier,
                    stage,
                    detector,
                    tip == null ? TipUse.NEVER : tip,
                    slots == null ? Map.of() : slots,
                    generic,
                    surplus,
                    retired);
        }
    }

    /** {@code precedence.yaml}; an id that explains nothing of its own is written as a plain word. */
    private record PrecedenceYaml(List<GroupYaml> groups) {

        Precedence toPrecedence() {
            return new Precedence(groups.stream().map(GroupYaml::toGroup).toList());
        }
    }

    private record GroupYaml(
            String name, String reason, @Nullable List<String> explains, List<Object> classes) {

        Precedence.Group toGroup() {
            List<Precedence.Entry> entries = new ArrayList<>();
            for (Object item : classes) {
                entries.add(toEntry(item));
            }
            return new Precedence.Group(name, reason, explains == null ? List.of() : explains, entries);
        }

        private Precedence.Entry toEntry(Object item) {
            if (item instanceof String id) {
                return new Precedence.Entry(id, List.of());
            }
            EntryYaml entry = YAML.convertValue(item, EntryYaml.class);
            return new Precedence.Entry(entry.id(), entry.explains());
        }
    }

    private record EntryYaml(String id, List<String> explains) {}
}
