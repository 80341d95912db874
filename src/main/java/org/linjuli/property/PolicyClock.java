package org.linjuli.property;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Begins the reviews of policies that have held for a year, and reminds of committees whose terms end. */
@Configuration(proxyBeanMethods = false)
class PolicyClock {

    private static final Duration OFTEN = Duration.ofHours(1);
    private static final int BATCH = 200;

    @Bean
    RecurringTask<Void> policyClockTask(PolicyStore store, PropertyPolicies policies, Clock clock) {
        return Tasks.recurring("policy-clock", Schedules.fixedDelay(OFTEN))
                .execute(
                        (instance, context) -> store.due(clock.instant(), BATCH).forEach(policies::review));
    }

    @Bean
    RecurringTask<Void> committeeReminderTask(Committees committees) {
        return Tasks.recurring("committee-reminder", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> committees.remind());
    }
}
