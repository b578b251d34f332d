package org.taskgrader.core.exercise.exchange.job;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something in a JSON document that is not as it must be.
 *
 * @param pointer where, as a JSON pointer in a URI's fragment (RFC 6901)
 * @param what is wrong and what to do, in sentences
 */
public record JsonFlaw(String pointer, String what) {

    private static final int MOST_CHARACTERS = 100;

    /** The member {@code name} of what is {@code at} this place; a long name is cut. */
    public static String pointer(String at, String name) {
        String bounded = name.length() > MOST_CHARACTERS ? name.substring(0, MOST_CHARACTERS) + "…" : name;
        return at + JsonPointer.empty().appendProperty(bounded);
    }

    /** A flaw for each field that is not among those known, of the object {@code at} this place. */
    public static List<JsonFlaw> unknownFields(JsonNode object, String at, Set<String> known) {
        String names = String.join(", ", known.stream().sorted().toList());
        List<JsonFlaw> flaws = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                flaws.add(new JsonFlaw(pointer(at, name), "There is no such field; known are " + names + "."));
            }
        });
        return flaws;
    }
}
