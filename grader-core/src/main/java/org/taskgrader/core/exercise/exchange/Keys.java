package org.taskgrader.core.exercise.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The settings in somebody's file while they are read; what nobody has taken can be told of. */
public final class Keys {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> values;

    private Keys(Map<?, ?> values) {
        this.values = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key != null && value != null) {
                this.values.put(key.toString(), value);
            }
        });
    }

    public static Keys none() {
        return new Keys(Map.of());
    }

    /**
     * Of a YAML file.
     *
     * @throws ExchangeException if it is none, or no mapping
     */
    public static Keys ofYaml(String file, String text) throws ExchangeException {
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (content == null) {
                return none();
            }
            if (content instanceof Map<?, ?> mapping) {
                return new Keys(mapping);
            }
        } catch (YAMLException e) {
            throw new ExchangeException(file + " is not YAML: " + firstLine(String.valueOf(e.getMessage())));
        }
        throw new ExchangeException(file + " holds no settings: write \"key: value\" on each line");
    }

    /**
     * Of a JSON file.
     *
     * @throws ExchangeException if it is none, or no object
     */
    public static Keys ofJson(String file, String text) throws ExchangeException {
        try {
            return new Keys(JSON.readValue(text, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new ExchangeException(
                    file + " is not a JSON object: " + firstLine(String.valueOf(e.getOriginalMessage())));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Takes a setting that may be anything. */
    public Optional<Object> any(String key) {
        return Optional.ofNullable(values.remove(key));
    }

    /** Takes a text or a number as it is written; what is a list or a mapping stays. */
    public Optional<String> text(String key) {
        Object value = values.get(key);
        return value == null || value instanceof Map || value instanceof List
                ? Optional.empty()
                : any(key).map(Object::toString);
    }

    /** Takes a number; what is none stays. */
    public Optional<BigDecimal> number(String key) {
        try {
            Optional<BigDecimal> number = Optional.ofNullable(values.get(key))
                    .map(Object::toString)
                    .map(String::strip)
                    .map(BigDecimal::new);
            values.remove(key);
            return number;
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Takes a mapping; what is none stays. */
    public Optional<Keys> mapping(String key) {
        return values.get(key) instanceof Map<?, ?> mapping
                ? any(key).map(taken -> new Keys(mapping))
                : Optional.empty();
    }

    /** Takes a list; a single value counts as a list of one. */
    public List<Object> list(String key) {
        return any(key).map(value -> value instanceof List<?> list ? elements(list) : List.of(value))
                .orElse(List.of());
    }

    private static List<Object> elements(List<?> list) {
        return list.stream()
                .filter(Objects::nonNull)
                .<Object>map(element -> element)
                .toList();
    }

    /** One of a list's elements, if it is a mapping. */
    public static Optional<Keys> mapping(Object element) {
        return element instanceof Map<?, ?> mapping ? Optional.of(new Keys(mapping)) : Optional.empty();
    }

    /** The keys that nobody has taken, in their order. */
    public List<String> rest() {
        return List.copyOf(values.keySet());
    }
}
