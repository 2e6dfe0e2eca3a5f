import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const WorkbenchIcon = () => (
  <Icon>
    <rect x="3" y="3" width="6" height="7" rx="1" />
    <rect x="11" y="3" width="6" height="4" rx="1" />
    <rect x="3" y="12" width="6" height="5" rx="1" />
    <rect x="11" y="9" width="6" height="8" rx="1" />
  </Icon>
);

export const PlansIcon = () => (
  <Icon>
    <path d="M5 2.5h7l3.5 3.5v11.5h-10.5z" />
    <path d="M12 2.5v3.5h3.5M7.5 9.5h5.5M7.5 12.5h5.5" />
  </Icon>
);

export const CalendarIcon = () => (
  <Icon>
    <rect x="3" y="4" width="14" height="13" rx="1.5" />
    <path d="M3 8h14M7 2.5v3M13 2.5v3" />
  </Icon>
);

export const TasksIcon = () => (
  <Icon>
    <path d="m3 5.5 1.2 1.2L6.5 4M3 12.5l1.2 1.2 2.3-2.7M9.5 5.5H17M9.5 13H17" />
  </Icon>
);

export const AdministrationIcon = () => (
  <Icon>
    <path d="M10 3v4M4 17v-4h12v4M10 7v6" />
    <rect x="7.5" y="2.5" width="5" height="4" rx="1" />
    <path d="M2.5 15.5h3v2h-3zM14.5 15.5h3v2h-3zM8.5 15.5h3v2h-3z" />
  </Icon>
);

export const BellIcon = () => (
  <Icon>
    <path d="M5 8.5a5 5 0 0 1 10 0c0 4 1.5 5 1.5 5h-13S5 12.5 5 8.5M8.5 16.2a1.7 1.7 0 0 0 3 0" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="5.5" />
    <path d="m13.2 13.2 3.8 3.8" />
  </Icon>
);

export const PersonIcon = () => (
  <Icon>
    <circle cx="10" cy="6.5" r="3.2" />
    <path d="M3.5 17c.6-3.5 3.2-5.2 6.5-5.2s5.9 1.7 6.5 5.2" />
  </Icon>
);

export const UndoIcon = () => (
  <Icon>
    <path d="M7 4 3.5 7.5 7 11M4 7.5h8a4.5 4.5 0 0 1 0 9H8" />
  </Icon>
);

export const RedoIcon = () => (
  <Icon>
    <path d="m13 4 3.5 3.5L13 11M16 7.5H8a4.5 4.5 0 0 0 0 9h4" />
  </Icon>
);
