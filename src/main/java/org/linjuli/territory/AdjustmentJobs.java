package org.linjuli.territory;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.UUID;
import org.linjuli.shared.CityTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdjustmentJobs {

    private static final LocalTime EARLY = LocalTime.of(0, 5);

    private static final Logger LOG = LoggerFactory.getLogger(AdjustmentJobs.class);

    /** Plans come into force before the day's work begins; one that missed its morning is made up for by the next. */
    @Bean
    RecurringTask<Void> adjustmentTask(Adjustments adjustments) {
        return Tasks.recurring("territory-adjustment", Schedules.daily(CityTime.ZONE, EARLY))
                .execute((instance, context) -> adjustments.due().forEach(id -> onItsDay(adjustments, id)));
    }

    /** One plan that fails does not keep the others. */
    private static void onItsDay(Adjustments adjustments, UUID id) {
        try {
            adjustments.onItsDay(id);
        } catch (RuntimeException failure) {
            LOG.error("A plan did not come into force on its day: {}", id, failure);
        }
    }
}
