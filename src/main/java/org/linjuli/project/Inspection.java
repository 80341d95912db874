package org.linjuli.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/** Somebody looked at the site, and what they found. */
public record Inspection(
        UUID id, String note, Instant at, @Nullable AccountId by, List<Finding> findings) {

    /** As somebody writes it down; the client chose the ids. */
    public record Given(UUID id, String note, List<Finding.Given> findings, List<UUID> photos) {

        private static final int MOST = 10;

        public Given {
            note = Criteria.checkedNote("note", note);
            findings = List.copyOf(findings);
            photos = List.copyOf(photos);
            if (findings.size() > MOST) {
                throw ProjectProblem.BAD_PROJECT.now().field("findings", "一次检查至多 10 个问题");
            }
        }
    }
}
