package org.linjuli.property;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.linjuli.shared.CityTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts policies on their first day, begins the reviews of those that have held for a year, and tells of notices and committees'
 * terms that end.
 */
@Configuration(proxyBeanMethods = false)
class PolicyClock {

    private static final Duration OFTEN = Duration.ofHours(1);
    private static final int BATCH = 200;

    @Bean
    RecurringTask<Void> policyClockTask(PolicyStore store, PropertyPolicies policies, PolicyNews news, Clock clock) {
        return Tasks.recurring("policy-clock", Schedules.fixedDelay(OFTEN)).execute((instance, context) -> {
            var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
            store.starting(today, BATCH).forEach(policies::startOnItsDay);
            store.due(clock.instant(), BATCH).forEach(policies::review);
            news.hint();
        });
    }

    @Bean
    RecurringTask<Void> committeeReminderTask(Committees committees) {
        return Tasks.recurring("committee-reminder", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> committees.remind());
    }
}
