package org.taskgrader.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.taskgrader.core.feedback.Message;

/** Whose words a message is in, by the names that the API has for it. */
public enum MessageSource {
    @JsonProperty("general")
    GENERAL,
    @JsonProperty("exercise")
    EXERCISE,
    @JsonProperty("group")
    GROUP;

    static MessageSource of(Message.Source source) {
        return switch (source) {
            case GENERAL -> GENERAL;
            case EXERCISE -> EXERCISE;
            case GROUP -> GROUP;
        };
    }
}
