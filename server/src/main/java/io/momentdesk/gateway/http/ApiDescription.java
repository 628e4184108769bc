package io.momentdesk.gateway.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/v1/openapi.json} says beyond the calls themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api() {
        var key = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        var cookie = new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("md");
        return new OpenAPI()
                .info(new Info()
                        .title("Momentdesk")
                        .version("1")
                        .description("Sites' back ends come with their secret key, the console with its session cookie "
                                + "and, to change anything, the CSRF token. Errors are problem details (RFC 9457) "
                                + "with code, field and limit."))
                .components(
                        new Components().addSecuritySchemes("secretKey", key).addSecuritySchemes("session", cookie))
                .addSecurityItem(new SecurityRequirement().addList("secretKey"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }
}
