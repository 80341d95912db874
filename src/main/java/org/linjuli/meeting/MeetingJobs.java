package org.linjuli.meeting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.linjuli.shared.CityTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingJobs {

    /** Soon after the day is over, so that what was missed is told in the morning. */
    private static final LocalTime NIGHT = LocalTime.of(0, 20);

    /** In the afternoon, while people still make plans for the next day. */
    private static final LocalTime AFTERNOON = LocalTime.of(17, 0);

    @Bean
    RecurringTask<Void> talkRemindersTask(TalkReminders reminders) {
        return Tasks.recurring("talk-reminders", Schedules.daily(CityTime.ZONE, AFTERNOON))
                .execute((instance, context) -> reminders.ofTomorrow());
    }

    @Bean
    RecurringTask<Void> meetingsPlannedTask(MeetingPlanning planning) {
        return Tasks.recurring("meetings-planned", Schedules.daily(CityTime.ZONE, NIGHT))
                .execute((instance, context) -> planning.night());
    }
}
