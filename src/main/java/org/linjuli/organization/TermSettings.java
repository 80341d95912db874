package org.linjuli.organization;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a term of office is.
 *
 * @param termYears years by title, 0 for none; where nothing is said, branch secretaries and building leaders have three years and
 *     officers of communities five (基层党组织、村（居）民委员会任期), all others none
 */
@ConfigurationProperties("linjuli.organization")
record TermSettings(@Nullable Map<PostTitle, Integer> termYears) {

    private static final int LONGEST = 10;
    private static final Map<PostTitle, Integer> USUAL =
            Map.of(PostTitle.BRANCH_SECRETARY, 3, PostTitle.BUILDING_LEADER, 3, PostTitle.COMMUNITY_OFFICER, 5);

    TermSettings {
        var years = new EnumMap<>(USUAL);
        if (termYears != null) {
            years.putAll(termYears);
        }
        years.forEach((title, many) -> {
            if (many < 0 || many > LONGEST) {
                throw new IllegalArgumentException("linjuli.organization.term-years of %s must be 0 to %d, not %d"
                        .formatted(title, LONGEST, many));
            }
        });
        termYears = Map.copyOf(years);
    }

    /** The last day of a term that begins; null where the title has none. */
    @Nullable
    LocalDate ends(PostTitle title, LocalDate begins) {
        int years = termYears == null ? 0 : termYears.getOrDefault(title, 0);
        return years == 0 ? null : begins.plusYears(years).minusDays(1);
    }
}
