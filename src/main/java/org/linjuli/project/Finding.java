package org.linjuli.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.AccountId;

/** What an inspection found: how bad, fixed by when and by whom, rechecked by whom. */
public record Finding(
        UUID id,
        long version,
        UUID inspection,
        UUID project,
        String text,
        Severity severity,
        LocalDate fixDue,
        FindingState state,
        Course course)
        implements Subject<FindingState, Finding> {

    /**
     * What happened to it.
     *
     * @param rechecked who looked again last, also where it was not fixed
     */
    public record Course(
            @Nullable Instant due,
            @Nullable AccountId fixed,
            @Nullable String fixNote,
            @Nullable AccountId rechecked,
            @Nullable String recheckNote,
            @Nullable Instant cleared) {

        static final Course NEW = new Course(null, null, null, null, null, null);
    }

    @Override
    public Finding moved(FindingState to, Instant from, Due due) {
        return with(
                to,
                new Course(
                        due.at(),
                        course.fixed,
                        course.fixNote,
                        course.rechecked,
                        course.recheckNote,
                        due.at() == null ? from : null));
    }

    Finding fixedBy(AccountId who, String note) {
        return with(state, new Course(course.due, who, note, null, null, null));
    }

    Finding recheckedBy(AccountId who, String note) {
        return with(state, new Course(course.due, course.fixed, course.fixNote, who, note, null));
    }

    private Finding with(FindingState to, Course then) {
        return new Finding(id, version, inspection, project, text, severity, fixDue, to, then);
    }

    /** As somebody writes it down; the client chose the id. */
    public record Given(UUID id, String text, Severity severity, LocalDate fixDue) {

        private static final int LONGEST = 300;

        public Given {
            text = text.strip();
            if (text.length() < 2 || text.length() > LONGEST) {
                throw ProjectProblem.BAD_PROJECT.now().field("findings", "问题应写明，2 到 300 个字");
            }
        }
    }

    /**
     * Who acts on a finding: it is looked at together with what they are to its project.
     *
     * @param team whether they are in the team
     * @param inspector whether they may inspect the site
     */
    record At(Finding finding, boolean team, boolean inspector) implements Subject<FindingState, At> {

        @Override
        public FindingState state() {
            return finding.state;
        }

        @Override
        public long version() {
            return finding.version;
        }

        @Override
        public At moved(FindingState to, Instant from, Due due) {
            return with(finding.moved(to, from, due));
        }

        At with(Finding other) {
            return new At(other, team, inspector);
        }
    }
}
