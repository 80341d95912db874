package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.linjuli.project.Finding;
import org.linjuli.project.FindingState;
import org.linjuli.project.Inspection;
import org.linjuli.project.Severity;
import org.linjuli.project.Shift;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;

/** What was looked at on the site of a project, found, fixed and rechecked by another. */
final class SiteTale {

    private static final int LOOKS = 3;
    private static final int FIRST_SHIFT = 10;
    private static final int LAST_SHIFT = 60;
    private static final List<String> FOUND = List.of("材料堆放占用通道", "接缝处不平", "围挡一角松动", "夜间警示灯没有亮");

    private final UUID project;
    private final ProjectTale.People people;
    private final SplittableRandom random;

    SiteTale(UUID project, ProjectTale.People people, SplittableRandom random) {
        this.project = project;
        this.people = people;
        this.random = random;
    }

    List<Inspection> looks(Instant first, Instant now) {
        var all = new ArrayList<Inspection>();
        for (int n = 0; n < LOOKS; n++) {
            var at = first.plus(Duration.ofDays(10L * n)).plus(Duration.ofHours(2));
            if (at.isBefore(now)) {
                var id = Ids.of(at.toEpochMilli(), random.nextLong(), random.nextLong());
                all.add(new Inspection(
                        id,
                        n == 1 ? "沿线走了一遍，工序正常" : "抽查了材料和现场安全",
                        at,
                        n == 1 ? people.setter() : people.team().get(1),
                        n == 1 ? List.of() : List.of(found(id, at, now))));
            }
        }
        return all;
    }

    private Finding found(UUID inspection, Instant at, Instant now) {
        var fixed = at.plus(Duration.ofDays(2));
        var cleared = at.plus(Duration.ofDays(3));
        var due = LocalDate.ofInstant(at.plus(Duration.ofDays(4)), CityTime.ZONE);
        var state = cleared.isBefore(now)
                ? FindingState.CLEARED
                : fixed.isBefore(now) ? FindingState.FIXED : FindingState.OPEN;
        boolean isFixed = state != FindingState.OPEN;
        boolean isCleared = state == FindingState.CLEARED;
        return new Finding(
                Ids.of(at.toEpochMilli(), random.nextLong(), random.nextLong()),
                0,
                inspection,
                project,
                FOUND.get(random.nextInt(FOUND.size())),
                random.nextInt(4) == 0 ? Severity.MAJOR : Severity.MINOR,
                due,
                state,
                new Finding.Course(
                        isCleared ? null : isFixed ? fixed.plus(Duration.ofDays(3)) : endOf(due),
                        isFixed ? people.lead() : null,
                        isFixed ? "当天已整改" : null,
                        isCleared ? people.team().get(1) : null,
                        isCleared ? "现场看过，已经改好" : null,
                        isCleared ? cleared : null));
    }

    /** Somebody each fourth day in turn; a few days are missed. */
    List<Shift> rota(Instant set, Instant now) {
        var all = new ArrayList<Shift>();
        for (int n = FIRST_SHIFT; n < LAST_SHIFT; n += 4) {
            var at = set.plus(Duration.ofDays(n));
            if (at.isBefore(now.plus(Duration.ofDays(7)))) {
                boolean came = at.isBefore(now) && random.nextInt(10) > 0;
                all.add(new Shift(
                        Ids.of(set.toEpochMilli(), random.nextLong(), random.nextLong()),
                        LocalDate.ofInstant(at, CityTime.ZONE),
                        people.team().get(n / 4 % Math.min(4, people.team().size())),
                        came ? at.plus(Duration.ofMinutes(20)) : null,
                        came ? "到现场看了施工和材料" : null));
            }
        }
        return all;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    }
}
