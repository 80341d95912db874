package org.linjuli.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.linjuli.audit.Audit;
import org.linjuli.identity.Bindings;
import org.linjuli.residence.ContactConsent;
import org.linjuli.shared.CityTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    /** After the log was checked, before anybody works. */
    private static final LocalTime QUIET = LocalTime.of(3, 10);

    @Bean
    Consents consents(JdbcClient jdbc, Bindings bindings, Audit audit, JsonMapper json, Clock clock) {
        return new Consents(jdbc, Statements.shipped(json), bindings, audit, clock);
    }

    /** Whoever answers for a place may reach those who consent to it. */
    @Bean
    ContactConsent contactConsent(Consents consents) {
        return accounts -> consents.given(accounts, Purpose.CONTACT);
    }

    @Bean
    RecurringTask<Void> privacyPurgeTask(Purges purges) {
        return Tasks.recurring("privacy-purge", Schedules.daily(CityTime.ZONE, QUIET))
                .execute((instance, context) -> purges.run());
    }
}
