package org.linjuli.planning;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
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

    /** Nobody waits so long for an attempt; what has not ended by then was lost. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    /** How long an attempt waits before it asks again for its turn; it leaves the place to other jobs meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    CustomTask<Void> planRunTask(RunWork work, Clock clock) {
        return Tasks.custom(ATTEMPT)
                .execute((instance, context) -> work.work(UUID.fromString(instance.getId()))
                        ? (complete, operations) -> operations.remove()
                        : (complete, operations) ->
                                operations.reschedule(complete, clock.instant().plus(PATIENCE)));
    }

    @Bean
    RecurringTask<Void> planRunsLostTask(PlanRunRows rows, Clock clock) {
        return Tasks.recurring("planning-runs-lost", Schedules.daily(CityTime.ZONE, NIGHT))
                .execute((instance, context) ->
                        rows.failOlderThan(clock.instant().minus(LONGEST), clock.instant()));
    }
}
