package org.taskgrader.api.http.instructor;

import java.util.List;
import java.util.Locale;
import org.taskgrader.api.grouping.GroupsView.ClusterView;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.feedback.VisibleText;

/**
 * Programs that are nearly the same, for the template of a page.
 *
 * @param number its place among the clusters of the page, from 1
 * @param groups those of the page that are in it
 * @param samples some of its programs, if they may be shown
 */
public record ShownCluster(
        int number,
        int programs,
        String verdict,
        List<ShownGroup.Test> failing,
        List<ShownGroup> groups,
        List<String> samples) {

    public ShownCluster {
        failing = List.copyOf(failing);
        groups = List.copyOf(groups);
        samples = List.copyOf(samples);
    }

    static ShownCluster of(ClusterView view, int number, List<ShownGroup> shown, Words words) {
        Locale language = words.locale();
        return new ShownCluster(
                number,
                view.programs(),
                ShownGroup.verdict(view.verdict(), language),
                ShownGroup.tests(view.failing(), language),
                shown.stream()
                        .filter(group -> view.groups().contains(group.group()))
                        .toList(),
                view.samples().stream().map(VisibleText::of).toList());
    }
}
