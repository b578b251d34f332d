package org.taskgrader.api.settings;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says which sites may show pages of this service in a frame of theirs. */
public final class FrameConfiguration {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.*-]+(:[0-9]{1,5})?");

    private FrameConfiguration() {}

    /**
     * The sites as a policy names them (CSP Level 3, 6.4.2, frame-ancestors).
     *
     * @param sites {@code taskgrader.http.frame-ancestors}: {@code self} and origins, with spaces between them
     * @throws IllegalArgumentException naming the setting, if it is not as it must be
     */
    public static String ancestors(String sites) {
        return Arrays.stream(sites.strip().split("\\s+"))
                .map(FrameConfiguration::source)
                .collect(Collectors.joining(" "));
    }

    private static String source(String name) {
        if (name.equals("self")) {
            return "'self'";
        }
        if (!ORIGIN.matcher(name).matches()) {
            throw new IllegalArgumentException("taskgrader.http.frame-ancestors: \"" + name
                    + "\" is no site: name self, or origins as in https://course.example, with spaces between them");
        }
        return name;
    }
}
