package org.linjuli.project;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectJobs {

    private static final Duration OFTEN = Duration.ofMinutes(30);

    @Bean
    RecurringTask<Void> siteRemindersTask(SiteReminders site) {
        return Tasks.recurring("site-reminders", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> site.run());
    }

    @Bean
    RecurringTask<Void> projectRemindersTask(ProjectReminders projects) {
        return Tasks.recurring("project-reminders", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> projects.run());
    }
}
