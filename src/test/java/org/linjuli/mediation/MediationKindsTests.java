package org.linjuli.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;
import static org.linjuli.testing.AtOnce.atOnce;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.PermissionProblem;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What neighbours quarrel about, as the city says it from a day on. */
@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class MediationKindsTests extends AtAQuarrel {

    private static final Actor CITY_DESK = holder("city", Role.CITY_OFFICER, CITY);

    private final MediationKind odour = new MediationKind("K_"
            + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(Locale.ROOT));
    private final LocalDate today = LocalDate.now(CityTime.ZONE);

    @Autowired
    private MediationKinds kinds;

    private MediationKinds.Kind kind(MediationKind wanted) {
        return kinds.all().stream()
                .filter(one -> one.kind().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private MediationAsking.NewMediation about(MediationKind kind) {
        return new MediationAsking.NewMediation(UUID.randomUUID(), kind, null, null, "楼下的饭馆", "油烟飘上来", null);
    }

    @Test
    void aKindBeginsOnItsDayAndWhatWasAskedForKeepsItWhenItIsClosed() {
        refused(MediationProblem.NO_SUCH_KIND, () -> asking.ask(ASKING, about(odour)));
        kinds.change(CITY_DESK, odour, "油烟", 15, today.plusDays(3), 0);
        refused(MediationProblem.NO_SUCH_KIND, () -> asking.ask(ASKING, about(odour)));
        kinds.change(CITY_DESK, odour, "油烟", 15, today, 1);

        var one = asking.ask(ASKING, about(odour));
        kinds.close(CITY_DESK, odour, today, 2);

        assertThat(mediations.one(ASKING, one.id()).kind()).isEqualTo(odour);
        refused(MediationProblem.NO_SUCH_KIND, () -> asking.ask(ASKING, about(odour)));
    }

    @Test
    void anotherNameHoldsFromItsDayOnAndTheOldOneUntilThen() {
        long version = kind(MediationKind.PET).version();

        kinds.change(CITY_DESK, MediationKind.PET, "宠物扰民", 40, today.plusDays(9), version);

        assertThat(kinds.name(MediationKind.PET)).isEqualTo("宠物");
        assertThat(kind(MediationKind.PET).history())
                .extracting(MediationKinds.Stated::name)
                .containsExactly("宠物", "宠物扰民");
        assertThat(kinds.all()).extracting(one -> one.now().position()).isSorted();
    }

    @Test
    void onlyTheCityChangesThemAndOnlyForTheFuture() {
        refused(PermissionProblem.PERMISSION_MISSING, () -> kinds.change(SECRETARY, odour, "油烟", 15, today, 0));
        refused(MediationProblem.BAD_KIND, () -> kinds.change(CITY_DESK, odour, "油烟", 15, today.minusDays(1), 0));
        refused(MediationProblem.BAD_KIND, () -> kinds.change(CITY_DESK, odour, "漏水", 15, today, 0));
        refused(MediationProblem.KIND_STAYS, () -> kinds.close(CITY_DESK, MediationKind.OTHER, today, 1));
    }

    @Test
    void ofManyChangesAtOnceOneIsTaken() throws Exception {
        var names = List.of("粉尘", "异味", "油烟异味", "气味", "烟味", "油味");

        int taken = atOnce(6, n -> kinds.change(CITY_DESK, odour, names.get(n), 15, today, 0));

        assertThat(taken).isEqualTo(1);
        assertThat(kind(odour).history()).hasSize(1);
        refused(LifecycleProblem.VERSION_STALE, () -> kinds.change(CITY_DESK, odour, "烟", 15, today, 0));
    }
}
