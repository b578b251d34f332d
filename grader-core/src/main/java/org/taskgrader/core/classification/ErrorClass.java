package org.taskgrader.core.classification;

import java.util.Map;

/**
 * One kind of mistake, as its {@code class.yaml} declares it.
 *
 * @param id stable for ever: reports and statistics are kept by it
 * @param taxonomy its number in the survey of learners' mistakes that the classes come from, as in {@code L01}
 * @param tier 1 for what is frequent or makes a program crash, up to 3
 * @param detector the simple name of its class in {@code org.taskgrader.core.classification.detectors}
 * @param slots the values that its findings carry, all of them always
 * @param generic it says that something is wrong, not which mistake was made: evaluations count it as not classified
 * @param surplus what it speaks of is there too much: an edit that takes it away is shown, where other classes only name
 *     its place
 * @param retired kept for old reports, no longer looked for
 */
public record ErrorClass(
        String id,
        String taxonomy,
        int tier,
        Stage stage,
        String detector,
        TipUse tip,
        Map<String, SlotType> slots,
        boolean generic,
        boolean surplus,
        boolean retired) {

    public ErrorClass {
        slots = Map.copyOf(slots);
    }
}
