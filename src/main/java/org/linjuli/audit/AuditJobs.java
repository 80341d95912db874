package org.linjuli.audit;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.linjuli.shared.CityTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for the log at night, and when its administrator asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditJobs {

    static final String VERIFY_NOW = "audit-verify-now";
    private static final LocalTime QUIET = LocalTime.of(2, 20);
    private static final LocalTime BEFORE_IT = LocalTime.of(2, 10);

    @Bean
    RecurringTask<Void> auditVerifyTask(Verification verification) {
        return Tasks.recurring("audit-verify", Schedules.daily(CityTime.ZONE, QUIET))
                .execute((instance, context) -> verification.run());
    }

    @Bean
    OneTimeTask<Void> auditVerifyNowTask(Verification verification) {
        return Tasks.oneTime(VERIFY_NOW).execute((instance, context) -> verification.run());
    }

    @Bean
    RecurringTask<Void> auditKeepingTask(Keeping keeping) {
        return Tasks.recurring("audit-keeping", Schedules.daily(CityTime.ZONE, BEFORE_IT))
                .execute((instance, context) -> keeping.run());
    }
}
