package org.linjuli.channel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    private static final Duration BETWEEN_SENDING = Duration.ofSeconds(5);

    /** Gives way to the gateway of a provider. */
    @Bean
    @Fallback
    SmsGateway localGateway() {
        return new LocalGateway();
    }

    @Bean
    RecurringTask<Void> smsTask(SmsSender sender) {
        return Tasks.recurring("channel-sms", FixedDelay.of(BETWEEN_SENDING))
                .execute((instance, context) -> sender.send());
    }
}
