package org.taskgrader.api.store;

import java.time.Duration;

/**
 * What there is to do on all nodes together, and what they can do.
 *
 * @param underWay how many submissions have no result yet and are not cancelled; those that are graded again take nobody's
 *     place and are not counted
 * @param places how many submissions the nodes that are alive grade at a time
 * @param perSecond how many they grade in a second, at the speed that each has measured lately
 */
public record Load(int underWay, int places, double perSecond) {

    /** What to wait where nobody grades and so nobody knows: about as long as a node takes to be back. */
    public static final Duration NOBODY_GRADES = Duration.ofSeconds(30);

    /** How long all nodes together take for {@code submissions}. */
    public Duration forecast(int submissions) {
        return perSecond > 0 ? Duration.ofNanos((long) (submissions / perSecond * 1e9)) : NOBODY_GRADES;
    }
}
