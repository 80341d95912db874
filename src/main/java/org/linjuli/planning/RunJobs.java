package org.linjuli.planning;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.linjuli.shared.CityTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RunJobs {

    /** An attempt; what it is asked stands in its row. */
    static final TaskDescriptor<Void> ATTEMPT = TaskDescriptor.of("planning-run");

    /** Attempts are scratch paper: what was decided stands in the plan that was handed over. */
    private static final Duration KEPT = Duration.ofDays(180);

    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    @Bean
    OneTimeTask<Void> planRunTask(RunWork work) {
        return Tasks.oneTime(ATTEMPT).execute((instance, context) -> work.work(UUID.fromString(instance.getId())));
    }

    @Bean
    RecurringTask<Void> planRunsForgottenTask(PlanRunRows rows, Clock clock) {
        return Tasks.recurring("planning-runs-forgotten", Schedules.daily(CityTime.ZONE, NIGHT))
                .execute((instance, context) ->
                        rows.removeOlderThan(clock.instant().minus(KEPT)));
    }
}
