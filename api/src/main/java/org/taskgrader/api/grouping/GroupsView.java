package org.taskgrader.api.grouping;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.report.VerdictName;

/**
 * The groups of wrong programs of one exercise. What is about fewer than five learners is left out.
 *
 * @param computed when, from all that was stored by then
 * @param pending programs that were not looked at yet, since they were graded before there were groups; ask again
 * @param groups the largest first
 * @param clusters groups, and programs in none of them, that are nearly the same and fail in the same way; the largest first
 * @param messages all that are written for the exercise
 */
@Schema(
        name = "Groups",
        description = "Wrong programs that are alike. What is about fewer than five learners is left out.")
public record GroupsView(
        @Schema(required = true) String exercise,
        @Schema(required = true, format = "date-time") String computed,
        @Schema(required = true, minimum = "0") int pending,
        @Schema(required = true) List<GroupView> groups,
        @Schema(required = true) List<ClusterView> clusters,
        @Schema(required = true) List<WrittenView> messages) {

    public GroupsView {
        groups = List.copyOf(groups);
        clusters = List.copyOf(clusters);
        messages = List.copyOf(messages);
    }

    /**
     * Programs with the same normal form that fail the same tests in the same way.
     *
     * @param group its id, which stays
     * @param failing the tests that they fail
     * @param errorClass the one that most often leads the feedback, if one does
     * @param form the normal form, if a program's source is still kept
     * @param sample one of the programs without its comments, for who may read what the platform has sent
     * @param message what its programs are told, if something was written
     */
    @Schema(name = "Group")
    public record GroupView(
            @Schema(required = true) String group,
            @Schema(required = true, minimum = "5") int programs,
            @Schema(required = true, minimum = "5") int learners,
            @Schema(required = true) VerdictName verdict,
            @Schema(required = true) List<Failure.FailedTest> failing,
            Optional<String> errorClass,
            Optional<String> form,
            Optional<String> sample,
            Optional<MessageWords> message) {

        public GroupView {
            failing = List.copyOf(failing);
        }
    }

    /**
     * Programs that are nearly the same.
     *
     * @param groups ids of those among {@code groups} that are in it
     * @param programs those of its groups, and others where these are of five learners or more
     * @param samples some programs without their comments, for who may read what the platform has sent
     */
    @Schema(name = "Cluster")
    public record ClusterView(
            @Schema(required = true) List<String> groups,
            @Schema(required = true, minimum = "5") int programs,
            @Schema(required = true) VerdictName verdict,
            @Schema(required = true) List<Failure.FailedTest> failing,
            @Schema(required = true) List<String> samples) {

        public ClusterView {
            groups = List.copyOf(groups);
            failing = List.copyOf(failing);
            samples = List.copyOf(samples);
        }
    }

    /**
     * A message that was written.
     *
     * @param form the normal form that it was written for
     * @param outdated nobody gets it any more: normal forms are made in another way since, so it is to be written again
     */
    @Schema(name = "GroupMessage")
    public record WrittenView(
            @Schema(required = true) String group,
            @Schema(required = true, format = "date-time") String written,
            @Schema(required = true) MessageWords message,
            @Schema(required = true) String form,
            @Schema(required = true) boolean outdated) {

        static WrittenView of(WrittenMessages.Written message) {
            return new WrittenView(
                    message.group().id(), message.at(), message.words(), message.form(), message.outdated());
        }
    }
}
