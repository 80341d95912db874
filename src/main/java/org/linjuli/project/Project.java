package org.linjuli.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/**
 * A project (领办项目).
 *
 * @param area the grid in which it lies
 * @param lead the one who leads it; null while nobody does
 */
public record Project(
        UUID id,
        long version,
        String title,
        NodePath area,
        Clarities clarities,
        ProjectState state,
        @Nullable AccountId lead,
        Progress progress,
        Course course)
        implements Subject<ProjectState, Project> {

    /**
     * How far it is.
     *
     * @param evidenced criteria in force that are evidenced since it was last sent back
     */
    public record Progress(
            int team, int milestones, int openMilestones, int criteria, int evidenced, int openFindings) {}

    /**
     * When what happens to it.
     *
     * @param criteriaVersion the criteria in force
     * @param frozenVersion those with which the plan was approved; null before that
     * @param rectified how often residents sent it back
     * @param firstOutcome how residents judged the first delivery
     * @param request the request that was filed when they sent it back once too often
     */
    public record Course(
            Instant set,
            @Nullable Instant due,
            @Nullable Instant closed,
            int criteriaVersion,
            @Nullable Integer frozenVersion,
            int rectified,
            @Nullable Outcome firstOutcome,
            @Nullable Instant firstJudged,
            @Nullable UUID request) {

        Course due(@Nullable Instant due, @Nullable Instant closed) {
            return new Course(
                    set, due, closed, criteriaVersion, frozenVersion, rectified, firstOutcome, firstJudged, request);
        }

        Course frozen() {
            return new Course(
                    set, due, closed, criteriaVersion, criteriaVersion, rectified, firstOutcome, firstJudged, request);
        }

        Course again() {
            return new Course(
                    set,
                    due,
                    closed,
                    criteriaVersion,
                    frozenVersion,
                    rectified + 1,
                    firstOutcome,
                    firstJudged,
                    request);
        }

        Course filed(UUID asRequest) {
            return new Course(
                    set, due, closed, criteriaVersion, frozenVersion, rectified, firstOutcome, firstJudged, asRequest);
        }

        Course judged(Outcome outcome, Instant at) {
            return new Course(
                    set,
                    due,
                    closed,
                    criteriaVersion,
                    frozenVersion,
                    rectified,
                    firstOutcome == null ? outcome : firstOutcome,
                    firstJudged == null ? at : firstJudged,
                    request);
        }
    }

    /**
     * A project to be set; the client chose the id.
     *
     * @param buildings whose households judge the result
     * @param photos how it looks before
     */
    public record Wanted(
            UUID id,
            String title,
            NodePath area,
            List<UUID> buildings,
            Clarities clarities,
            List<String> criteria,
            List<UUID> photos) {

        public Wanted {
            title = title.strip();
            buildings = buildings.stream().distinct().sorted().toList();
            criteria = Criteria.checked(criteria);
            photos = List.copyOf(photos);
        }
    }

    @Override
    public Project moved(ProjectState to, Instant from, Due due) {
        return new Project(
                id,
                version,
                title,
                area,
                clarities,
                to,
                lead,
                progress,
                course.due(due.at(), due.at() == null ? from : null));
    }

    Project ledBy(@Nullable AccountId member) {
        return new Project(id, version, title, area, clarities, state, member, progress, course);
    }

    Project on(Course other) {
        return new Project(id, version, title, area, clarities, state, lead, progress, other);
    }

    Project promising(Clarities other) {
        return new Project(id, version, title, area, other, state, lead, progress, course);
    }

    boolean isIn(ProjectState... states) {
        return List.of(states).contains(state);
    }
}
