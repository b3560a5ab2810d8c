package org.dutygraph.web.site;

import java.time.Duration;
import java.util.Locale;
import org.dutygraph.query.catalogue.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The two languages: Chinese unless the user chose English, remembered in the cookie {@code lang}. */
@Configuration(proxyBeanMethods = false)
public class Language implements WebMvcConfigurer {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** The language of the current request, {@code zh} or {@code en}. */
    public static String current() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "zh";
    }

    /** Words in the language of the current request. */
    public static String say(Words words) {
        return words.in(current());
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(CHINESE);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocale(CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice());
    }

    /** {@code ?lang=en} or {@code ?lang=zh}; any other value is Chinese. */
    private static final class LanguageChoice extends LocaleChangeInterceptor {
        LanguageChoice() {
            setParamName("lang");
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return value.startsWith("en") ? Locale.ENGLISH : CHINESE;
        }
    }
}
