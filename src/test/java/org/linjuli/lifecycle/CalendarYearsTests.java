package org.linjuli.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linjuli.platform.AnotherNode;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.PermissionProblem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
@OwnDatabase
class CalendarYearsTests {

    private static final String SOURCE = "测试通知";
    private static final NodePath CITY = NodePath.of("35.01.81");

    private final Actor officer = actor(Role.CITY_OFFICER);

    @Autowired
    private CalendarYears years;

    @Autowired
    private DeskOpening opening;

    @Autowired
    private WorkingTimes times;

    @Autowired
    private CalendarStore store;

    @Autowired
    private OfficeHoursStore hoursStore;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    @AfterEach
    void forgetEverything() {
        jdbc.sql("delete from lifecycle.calendar_year").update();
        jdbc.sql("delete from lifecycle.office_hours").update();
        transaction.executeWithoutResult(status -> times.changed());
    }

    @Test
    void anImportedYearEndsTheProvision(AssertablePublishedEvents events) {
        var newYearsEve = WorkingTimeTests.at(LocalDateTime.parse("2026-12-30T17:00"));
        var before = times.at(CITY).plus(newYearsEve, Term.workingDays(1));

        years.importYear(officer, 2027, 0, SOURCE, CalendarFileTests.FILE_2027);

        assertThat(before.at()).isEqualTo(WorkingTimeTests.at(LocalDateTime.parse("2026-12-31T17:00")));
        assertThat(times.at(CITY).plus(newYearsEve, Term.workingDays(1)))
                .isEqualTo(new Deadline(WorkingTimeTests.at(LocalDateTime.parse("2027-01-03T17:00")), false));
        assertThat(years.year(2027)).get().extracting(CalendarYear::version).isEqualTo(1);
        assertThat(events).contains(CalendarChanged.class).matching(change -> change.year() == 2027);
    }

    @Test
    void whatOneNodeChangesAnotherTakesOver() {
        try (var node = AnotherNode.beside(environment)) {
            var there = new WorkingTimes(store, hoursStore, node.announcements());
            node.listening();

            years.importYear(officer, 2027, 0, SOURCE, CalendarFileTests.FILE_2027);

            await().untilAsserted(() -> assertThat(there.knownYears()).contains(2027));
        }
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var first = years.importYear(officer, 2027, 0, SOURCE, CalendarFileTests.FILE_2027);

        var again = years.importYear(officer, 2027, 0, SOURCE, CalendarFileTests.FILE_2027);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aYearThatMovedOnMeanwhileIsNotOverwritten() {
        years.importYear(officer, 2027, 0, SOURCE, CalendarFileTests.FILE_2027);
        var another = CalendarFileTests.FILE_2027 + "2027-02-06,休,春节\n";

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> years.importYear(officer, 2027, 0, SOURCE, another))
                .extracting(ProblemException::problem)
                .isEqualTo(LifecycleProblem.VERSION_STALE);
        assertThat(years.importYear(officer, 2027, 1, SOURCE, another).version())
                .isEqualTo(2);
    }

    @Test
    void aFileWithAMistakeIsNotTakenAtAll() {
        var bad = CalendarFileTests.FILE_2027 + "2027-02-30,休,春节\n";

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> years.importYear(officer, 2027, 0, SOURCE, bad))
                .satisfies(refusal -> assertThat(refusal.facts()).containsKey("mistakes"));
        assertThat(years.year(2027)).isEmpty();
    }

    @Test
    void aPreviewNamesTheDaysThatWouldChange() {
        var preview = years.preview(officer, 2027, CalendarFileTests.FILE_2027);

        assertThat(preview.restDays()).isEqualTo(7);
        assertThat(preview.workDays()).isEqualTo(1);
        assertThat(preview.changes())
                .extracting(change -> change.date() + (change.wouldWork() ? " 班" : " 休"))
                .containsExactly("2026-12-31 休", "2027-01-01 休", "2027-01-03 班", "2027-10-01 休");
        assertThat(years.year(2027)).isEmpty();
    }

    @Test
    void onlyACityOfficerChangesTheCalendar() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.CITY_OFFICER))) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> years.importYear(actor(role), 2027, 0, SOURCE, CalendarFileTests.FILE_2027))
                    .extracting(ProblemException::problem)
                    .isEqualTo(PermissionProblem.PERMISSION_MISSING);
        }
    }

    @Test
    void officeHoursHoldForTheNodeAndAllBelowIt() {
        var street = NodePath.of("35.01.81.007");
        var mornings = new OfficeHours(OfficeHours.USUAL.days(), OfficeHours.spans("09:00-12:00"), true);
        var evening = WorkingTimeTests.at(LocalDateTime.parse("2026-03-06T15:00"));

        var set = opening.set(officer, street, 0, mornings);

        assertThat(times.at(NodePath.of("35.01.81.007.010.004")).isOpen(evening))
                .isFalse();
        assertThat(times.at(street).isOpen(evening)).isFalse();
        assertThat(times.at(NodePath.of("35.01.81.0071")).isOpen(evening)).isTrue();
        assertThat(times.at(NodePath.of("unit.000123")).isOpen(evening)).isTrue();
        assertThat(opening.all()).isEqualTo(List.of(set));

        opening.clear(officer, street, set.version());

        assertThat(times.at(street).isOpen(evening)).isTrue();
    }

    private static Actor actor(Role role) {
        return new Actor(new AccountId(new UUID(7, 7)), "测试", List.of(new Grant(role, CITY)));
    }
}
