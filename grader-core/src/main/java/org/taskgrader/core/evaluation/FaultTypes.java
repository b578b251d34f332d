package org.taskgrader.core.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which error classes say what a person's label says: {@code evaluation/fault-types.yaml}.
 *
 * @param classes ids by the label's type
 */
record FaultTypes(Map<String, List<String>> classes) {

    private static final String FILE = "/evaluation/fault-types.yaml";

    FaultTypes {
        classes = Map.copyOf(classes);
    }

    /** Reads the table. */
    static FaultTypes load() {
        try (InputStream content = Objects.requireNonNull(FaultTypes.class.getResourceAsStream(FILE), FILE)) {
            return new FaultTypes(new YAMLMapper().readValue(content, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + ": " + e.getMessage(), e);
        }
    }

    /** The classes that any of the label's types asks for; empty when no class says any of it. */
    Set<String> of(CorpusProgram.Label label) {
        return label.types().stream()
                .flatMap(type -> classes.getOrDefault(type, List.of()).stream())
                .collect(Collectors.toSet());
    }
}
