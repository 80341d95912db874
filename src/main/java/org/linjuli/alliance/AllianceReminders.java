package org.linjuli.alliance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those at the table that the year for which they signed ends; once for each term. */
@Component
class AllianceReminders {

    private static final Duration BEFORE = Duration.ofDays(30);
    private static final Duration OFTEN = Duration.ofHours(1);
    private static final int BATCH = 100;

    private final AllianceStore store;
    private final AllianceTelling telling;
    private final Clock clock;

    AllianceReminders(AllianceStore store, AllianceTelling telling, Clock clock) {
        this.store = store;
        this.telling = telling;
        this.clock = clock;
    }

    /** Returns how many alliances were reminded. */
    @Transactional
    int run() {
        var now = clock.instant();
        var ending = store.remind(now, now.plus(BEFORE), BATCH);
        ending.forEach(
                one -> store.find(one.alliance()).ifPresent(alliance -> telling.ending(alliance, one.founder())));
        return ending.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        RecurringTask<Void> allianceReminderTask(AllianceReminders reminders) {
            return Tasks.recurring("alliance-reminder", Schedules.fixedDelay(OFTEN))
                    .execute((instance, context) -> reminders.run());
        }
    }
}
