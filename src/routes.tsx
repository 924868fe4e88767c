import type { RouteObject } from "react-router";
import { Component as SignInPage } from "./pages/sign-in/sign-in-page.tsx";

/** Every URL of the app. All but the first screen load when they are opened. */
export const routes: RouteObject[] = [
  { path: "/", Component: SignInPage },
  { path: "*", lazy: () => import("./pages/not-found.tsx") },
];
