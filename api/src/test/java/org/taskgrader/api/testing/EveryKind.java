package org.taskgrader.api.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values of a type, as many as it takes to have every kind of value wherever there can be one: each member of a sealed family,
 * each constant of an enumeration, what is optional with and without a value, lists of all that they may hold and of nothing.
 * A kind that is added to a type is among them from then on.
 */
public final class EveryKind {

    private EveryKind() {}

    /** Those of a record, a sealed family of records, or an enumeration. */
    public static <T> List<T> of(Class<T> type) {
        return values(type).stream().map(type::cast).toList();
    }

    private static List<Object> values(Type type) {
        if (type instanceof ParameterizedType generic) {
            return values(generic.getRawType(), values(generic.getActualTypeArguments()[0]));
        }
        return values((Class<?>) type);
    }

    private static List<Object> values(Type container, List<Object> contents) {
        if (container == Optional.class) {
            return Stream.<Object>concat(contents.stream().map(Optional::of), Stream.of(Optional.empty()))
                    .toList();
        }
        if (container == List.class) {
            return List.of(contents, List.of());
        }
        throw unknown(container);
    }

    private static List<Object> values(Class<?> type) {
        if (type.isRecord()) {
            return records(type);
        }
        if (type.isSealed()) {
            return Arrays.stream(Objects.requireNonNull(type.getPermittedSubclasses()))
                    .flatMap(member -> values(member).stream())
                    .toList();
        }
        if (type.isEnum()) {
            return List.<Object>of(Objects.requireNonNull(type.getEnumConstants()));
        }
        return plain(type);
    }

    private static List<Object> plain(Class<?> type) {
        if (type == String.class) {
            return List.of("« é » < \" \\ 😀");
        }
        if (type == Locale.class) {
            return List.of(Locale.FRENCH);
        }
        if (type == boolean.class) {
            return List.of(true, false);
        }
        if (type == int.class || type == Integer.class) {
            return List.of(1);
        }
        if (type == long.class || type == Long.class) {
            return List.of(1L << 40);
        }
        if (type == double.class) {
            return List.of(2.5);
        }
        if (type == OptionalInt.class) {
            return List.of(OptionalInt.of(1), OptionalInt.empty());
        }
        if (type == OptionalLong.class) {
            return List.of(OptionalLong.of(1L << 40), OptionalLong.empty());
        }
        throw unknown(type);
    }

    /** Each value of each component is in one of them, though not together with each value of the others. */
    private static List<Object> records(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<List<Object>> values = Arrays.stream(components)
                .map(component -> values(component.getGenericType()))
                .toList();
        int most = values.stream().mapToInt(List::size).max().orElse(1);
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return IntStream.range(0, most)
                .mapToObj(i -> made(
                        type,
                        types,
                        values.stream().map(of -> of.get(i % of.size())).toArray()))
                .toList();
    }

    private static Object made(Class<?> type, Class<?>[] types, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "%s cannot be made of %s".formatted(type.getName(), Arrays.toString(values)), e);
        }
    }

    private static IllegalStateException unknown(Type type) {
        return new IllegalStateException("of %s no values are known; name some here".formatted(type.getTypeName()));
    }
}
