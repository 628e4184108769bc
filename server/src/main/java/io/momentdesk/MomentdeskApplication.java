package io.momentdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class MomentdeskApplication {

    public static void main(String[] args) {
        SpringApplication.run(MomentdeskApplication.class, args);
    }
}
