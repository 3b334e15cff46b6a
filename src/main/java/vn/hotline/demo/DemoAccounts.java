package vn.hotline.demo;

import java.util.List;

/** Who can sign in to a demo system, and the token of its API client. */
public record DemoAccounts(List<Account> accounts, String apiToken) {

    public record Account(String role, String username, String password) {}
}
