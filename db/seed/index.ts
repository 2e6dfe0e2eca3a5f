export { DEMO_PASSWORD, SHOWN_ACCOUNTS, YUNXI_COUNTY, type SeedPerson, type SeedUnit } from './county';
