package org.linjuli.handover;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandoverJobs {

    private static final int MOST_A_NIGHT = 500;

    /** The day on which a post changes hands has just begun. */
    private static final LocalTime MIDNIGHT = LocalTime.of(0, 5);

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Bean
    RecurringTask<Void> handoversInForceTask(Handovers handovers) {
        return Tasks.recurring("handovers-in-force", Schedules.daily(CityTime.ZONE, MIDNIGHT))
                .execute((instance, context) ->
                        Asker.PRODUCT.run(() -> handovers.due(MOST_A_NIGHT).forEach(handovers::takeOver)));
    }

    @Bean
    RecurringTask<Void> termRemindersTask(TermReminders reminders) {
        return Tasks.recurring("term-reminders", Schedules.daily(CityTime.ZONE, MORNING))
                .execute((instance, context) -> Asker.PRODUCT.run(() -> reminders.tell(MOST_A_NIGHT)));
    }

    @Bean
    RecurringTask<Void> handoverRemindersTask(Handovers handovers) {
        return Tasks.recurring("handover-reminders", Schedules.daily(CityTime.ZONE, MORNING))
                .execute((instance, context) -> Asker.PRODUCT.run(() -> handovers.remind(MOST_A_NIGHT)));
    }
}
