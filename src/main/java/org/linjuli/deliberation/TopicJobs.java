package org.linjuli.deliberation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TopicJobs {

    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final Duration SELDOM = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> topicClockTask(TopicClock topics) {
        return Tasks.recurring("topic-clock", Schedules.fixedDelay(OFTEN)).execute((instance, context) -> topics.run());
    }

    @Bean
    RecurringTask<Void> topicReminderTask(TopicReminders reminders) {
        return Tasks.recurring("topic-reminders", Schedules.fixedDelay(SELDOM))
                .execute((instance, context) -> reminders.run());
    }
}
